// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/calibration.h"

#include <algorithm>
#include <chrono>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "base/file_error.h"
#include "base/file_lock.h"
#include "base/program.h"
#include "base/quantity_text.h"
#include "base/temporary_name.h"
#include "guest/guest_error.h"
#include "guest/host_facts.h"
#include "load/native_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// Two seconds without load, two at twice the rate, and about a dozen rates of one second each to
// find the maximum.
static constexpr auto usualTime = 15s;
// Exit code "too slow for twice the rate", which is a valid result (loadgen/exit_codes.h).
static constexpr int exitTooSlow = 6;

static QDir cache()
{
    QDir directory(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                   u"/unisweep"_s);
    directory.mkpath(u"."_s);
    return directory;
}

static QString storedPath(ClientTransport transport)
{
    return cache().filePath(u"calibration-%1.json"_s.arg(toWord(transport)));
}

// What a calibration is valid for: this boot of the host and this build of the program.
static QString validFor()
{
    const QString boot = bootId();
    const QFileInfo program(NativeClient::program());
    if (boot.isEmpty() || !program.exists())
        return {};
    return u"%1 %2 %3 %4"_s.arg(boot, program.canonicalFilePath(), QString::number(program.size()),
                                QString::number(program.lastModified().toMSecsSinceEpoch()));
}

std::optional<Calibration> storedCalibration(ClientTransport transport)
{
    QFile file(storedPath(transport));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const QString valid = validFor();
    if (valid.isEmpty() || kept.value(u"valid_for"_s).toString() != valid)
        return std::nullopt;
    return calibrationFromJson(
        kept.value(u"client_json"_s).toString().toUtf8(),
        QDateTime::fromString(kept.value(u"measured"_s).toString(), Qt::ISODateWithMs));
}

// Only a cache, so write errors are ignored.
static void keep(const Calibration& calibration)
{
    QSaveFile file(storedPath(calibration.transport));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(
        QJsonDocument(QJsonObject{{u"valid_for"_s, validFor()},
                                  {u"measured"_s, calibration.measured.toString(Qt::ISODateWithMs)},
                                  {u"client_json"_s, QString::fromUtf8(calibration.json)}})
            .toJson());
    file.commit();
}

static QStringList clientArguments(ClientTransport transport, int rate, const QString& jsonPath)
{
    QStringList arguments{u"calibrate"_s, u"--json"_s, jsonPath};
    if (rate > 0)
        arguments << u"--rate"_s << QString::number(rate);
    if (transport != ClientTransport::Udp)
        arguments << u"--tcp"_s;
    if (transport == ClientTransport::TcpKeepAlive)
        arguments << u"--keep-alive"_s;
    return arguments;
}

static QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Extracts "24,000 requests/s" from a line of output, which begins with the tried rate.
static QString triedRate(const QByteArray& line)
{
    bool ok = false;
    const int rate = line.trimmed().split('/').constFirst().toInt(&ok);
    return ok ? GuestError::tr("%1 requests/s").arg(humanCount(rate)) : QString();
}

// Call this with the lock held.
static Calibration measure(ClientTransport transport, int rate, const CalibrationProgress& progress,
                           const std::stop_token& stop)
{
    const QTemporaryDir scratch(temporaryTemplate());
    if (!scratch.isValid())
        throw LoadError(noTemporaryFile(scratch.errorString()));
    const QString jsonPath = scratch.filePath(u"calibration.json"_s);
    const QString program = NativeClient::program();
    const auto began = Clock::now();
    progress({}, 0);
    const auto onLine = [&](const QByteArray& line) {
        const double passed = std::chrono::duration<double>(Clock::now() - began) / usualTime;
        progress(triedRate(line), std::min(passed, 0.95));
    };
    const ProgramResult result = runProgram(program, clientArguments(transport, rate, jsonPath),
                                            scratch.path(), stop, onLine);
    const auto calibration =
        calibrationFromJson(contentsOf(jsonPath), QDateTime::currentDateTimeUtc());
    if (!calibration || (result.exitCode != 0 && result.exitCode != exitTooSlow)) {
        throw LoadError(u"%1 calibrate exited with code %2: %3"_s.arg(
            program.isEmpty() ? u"unisweep-load"_s : program,
            result.exitCode ? QString::number(*result.exitCode) : u"-"_s, result.lastWords()));
    }
    return *calibration;
}

// Runs `work` while no other process of this user calibrates on this host, because they would
// disturb each other.
template<class Work> static Calibration alone(const std::stop_token& stop, Work work)
{
    try {
        const FileLock lock(cache().filePath(u"calibration.lock"_s), stop);
        return work();
    } catch (const FileError& error) {
        throw LoadError(error.message());
    }
}

Calibration calibrateClient(ClientTransport transport, int rate,
                            const CalibrationProgress& progress, std::stop_token stop)
{
    return alone(stop, [&] {
        const Calibration calibration = measure(transport, rate, progress, stop);
        keep(calibration);
        return calibration;
    });
}

static bool isFresh(const Calibration& calibration)
{
    constexpr qint64 freshSeconds = 600;
    const qint64 age = calibration.measured.secsTo(QDateTime::currentDateTimeUtc());
    return age >= 0 && age < freshSeconds;
}

Calibration calibrationFor(ClientTransport transport, int rate, const CalibrationProgress& progress,
                           std::stop_token stop)
{
    return alone(stop, [&] { // the process we waited for may have saved the result
        const auto kept = storedCalibration(transport);
        if (kept && (kept->trustedRate() >= rate || isFresh(*kept)))
            return *kept;
        const Calibration calibration = measure(transport, rate, progress, stop);
        keep(calibration);
        return calibration;
    });
}

} // namespace unisweep
