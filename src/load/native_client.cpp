// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/native_client.h"

#include <cmath>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryFile>

#include "base/duration_text.h"
#include "load/load_process.h"

namespace unisweep
{

using namespace std::chrono_literals;

static const QString programName = QStringLiteral("unisweep-load");
// Beyond its schedule and its last timeout: start, end, and an overloaded host.
static constexpr auto slack = 30s;

NativeClient::NativeClient(QString program)
    : m_program(std::move(program))
{
}

QString NativeClient::program()
{
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + programName;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(programName);
}

QStringList NativeClient::targetArguments(const LoadTarget& target)
{
    const QString host = target.address.contains(QLatin1Char(':'))
                             ? QStringLiteral("[%1]").arg(target.address)
                             : target.address;
    QStringList arguments = {toWord(target.service), QStringLiteral("--target"),
                             QStringLiteral("%1:%2").arg(host, QString::number(target.port))};
    switch (target.service) {
    case Service::Dns:
        arguments << QStringLiteral("--name") << target.dns.name << QStringLiteral("--type")
                  << target.dns.type << QStringLiteral("--expect-answers")
                  << QString::number(target.dns.answers);
        if (target.dns.recursion)
            arguments << QStringLiteral("--recursion");
        break;
    case Service::Http:
        arguments << QStringLiteral("--path") << target.http.path
                  << QStringLiteral("--expect-status") << QString::number(target.http.status)
                  << QStringLiteral("--expect-length") << QString::number(target.http.bodyBytes);
        if (!target.http.bodySha256.isEmpty())
            arguments << QStringLiteral("--expect-sha256") << target.http.bodySha256;
        if (target.http.keepAlive)
            arguments << QStringLiteral("--keep-alive");
        break;
    case Service::Tcp:
    case Service::Udp:
        throw LoadError(QStringLiteral("%1 asks no %2 service; choose another client")
                            .arg(programName, displayName(target.service)));
    }
    return arguments;
}

QStringList NativeClient::readinessArguments(const LoadTarget& target,
                                             std::chrono::nanoseconds within)
{
    return targetArguments(target) << QStringLiteral("--until-ready") << formatDuration(within);
}

Readiness NativeClient::readinessFrom(const QByteArray& output, const LoadProcessResult& result)
{
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    if (result.exitCode == 0 && answer.contains(QStringLiteral("ready_monotonic_ns"))) {
        return {
            true,
            static_cast<quint64>(answer.value(QStringLiteral("ready_monotonic_ns")).toInteger()),
            {}};
    }
    const QString last = answer.value(QStringLiteral("last_failure")).toString();
    return {false, 0, last.isEmpty() ? result.errorText : last};
}

Readiness NativeClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                  const std::function<bool()>& onTick, std::stop_token stop)
{
    QByteArray output;
    const LoadProcessResult result = runLoadProcess(
        m_program, readinessArguments(target, within), target.enterNetwork, within + slack,
        [&](const QByteArray& bytes) { output += bytes; }, onTick, stop);
    return readinessFrom(output, result);
}

QStringList NativeClient::stepArguments(const LoadTarget& target, const LoadStep& step)
{
    QStringList arguments = targetArguments(target);
    if (step.heavy)
        arguments << QStringLiteral("--heavy-load");
    return arguments << QStringLiteral("--rate") << QString::number(step.rate)
                     << QStringLiteral("--duration") << formatDuration(step.duration)
                     << QStringLiteral("--warm-up") << formatDuration(step.warmUp)
                     << QStringLiteral("--timeout") << formatDuration(step.timeout)
                     << QStringLiteral("--arrivals") << toWord(step.arrivals)
                     << QStringLiteral("--seed") << QString::number(step.seed)
                     << QStringLiteral("--stream")
                     << QStringLiteral("1"); // standard output is the stream
}

QString noTemporaryFile(const QString& why)
{
    return QCoreApplication::translate("Load", "no temporary file can be written in %1: %2; make "
                                               "room there, or set TMPDIR to another folder")
        .arg(QDir::tempPath(), why);
}

// Names that no request has asked for before, one for each of the step:
// n<seed>-<number>.cold.<zone>. The run gives each step another seed.
static void writeColdNames(QTemporaryFile& file, const LoadTarget& target, const LoadStep& step)
{
    const QString zone = target.dns.name.section(QLatin1Char('.'), 1);
    const double seconds = std::chrono::duration<double>(step.warmUp + step.duration).count();
    const auto count = static_cast<qint64>(std::ceil(seconds * step.rate * 1.2)) + 16;
    bool written = file.open();
    for (qint64 i = 0; written && i < count; ++i) {
        const QString name = QStringLiteral("n%1-%2.cold.%3\n")
                                 .arg(QString::number(step.seed), QString::number(i), zone);
        written = file.write(name.toLatin1()) == name.size();
    }
    if (!written || !file.flush())
        throw LoadError(noTemporaryFile(file.errorString()));
}

QByteArray NativeClient::run(const LoadTarget& target, const LoadStep& step,
                             const LoadHandlers& handlers, std::stop_token stop)
{
    QStringList arguments = stepArguments(target, step);
    QTemporaryFile names;
    if (target.service == Service::Dns && target.dns.cache == Cache::Cold) {
        writeColdNames(names, target, step);
        arguments << QStringLiteral("--names") << names.fileName();
    }

    QByteArray summary;
    SampleStreamReader reader;
    reader.onHello = handlers.onHello;
    reader.onSamples = handlers.onSamples;
    reader.onProgress = handlers.onProgress;
    reader.onEnd = [&](std::string_view json) {
        summary = QByteArray(json.data(), static_cast<qsizetype>(json.size()));
    };
    const auto onOutput = [&](const QByteArray& bytes) {
        try {
            reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        } catch (const StreamError& error) {
            throw LoadError(
                QStringLiteral("%1: %2").arg(m_program, QString::fromUtf8(error.what())));
        }
    };
    const auto onTick = [&] {
        if (handlers.onTick)
            handlers.onTick();
        return true;
    };
    const LoadProcessResult result = runLoadProcess(
        m_program, arguments, target.enterNetwork,
        step.warmUp + step.duration + step.timeout * 2 + slack, onOutput, onTick, stop);
    if (!reader.ended() && !stop.stop_requested()) {
        throw LoadError(
            QStringLiteral("%1 ended with status %2 before it had measured. It said: %3")
                .arg(m_program, QString::number(result.exitCode), result.errorText));
    }
    return summary;
}

} // namespace unisweep
