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
#include "base/temporary_name.h"
#include "load/load_process.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static const QString programName = u"unisweep-load"_s;
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
    const QString host =
        target.address.contains(QLatin1Char(':')) ? u"[%1]"_s.arg(target.address) : target.address;
    QStringList arguments = {toWord(target.service), u"--target"_s,
                             u"%1:%2"_s.arg(host, QString::number(target.port))};
    switch (target.service) {
    case Service::Dns:
        arguments << u"--name"_s << target.dns.name << u"--type"_s << target.dns.type
                  << u"--expect-answers"_s << QString::number(target.dns.answers);
        if (target.dns.recursion)
            arguments << u"--recursion"_s;
        break;
    case Service::Http:
        arguments << u"--path"_s << target.http.path << u"--expect-status"_s
                  << QString::number(target.http.status) << u"--expect-length"_s
                  << QString::number(target.http.bodyBytes);
        if (!target.http.bodySha256.isEmpty())
            arguments << u"--expect-sha256"_s << target.http.bodySha256;
        if (target.http.keepAlive)
            arguments << u"--keep-alive"_s;
        break;
    case Service::Tcp:
    case Service::Udp:
    case Service::Other:
        throw LoadError(LoadText::tr("%1 does not support the service %2. Choose another client")
                            .arg(programName, displayName(target.service)));
    }
    return arguments;
}

QStringList NativeClient::readinessArguments(const LoadTarget& target,
                                             std::chrono::nanoseconds within)
{
    return targetArguments(target) << u"--until-ready"_s << formatDuration(within);
}

Readiness NativeClient::readinessFrom(const QByteArray& output, const LoadProcessResult& result)
{
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    if (result.exitCode == 0 && answer.contains(u"ready_monotonic_ns"_s)) {
        return {true, static_cast<quint64>(answer.value(u"ready_monotonic_ns"_s).toInteger()), {}};
    }
    const QString last = answer.value(u"last_failure"_s).toString();
    return {false, 0, last.isEmpty() ? result.errorText : last};
}

Readiness NativeClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                  const std::function<bool()>& onTick, std::stop_token stop)
{
    QByteArray output;
    const LoadProcessResult result = runLoadProcess(
        m_program, readinessArguments(target, within), target.clientPlace(), within + slack,
        [&](const QByteArray& bytes) { output += bytes; }, onTick, stop);
    return readinessFrom(output, result);
}

QStringList NativeClient::stepArguments(const LoadTarget& target, const LoadStep& step)
{
    QStringList arguments = targetArguments(target);
    if (step.heavy)
        arguments << u"--heavy-load"_s;
    if (step.watched && target.service == Service::Dns)
        arguments << u"--no-trains"_s;
    return arguments << u"--rate"_s << QString::number(step.rate) << u"--duration"_s
                     << formatDuration(step.duration) << u"--warm-up"_s
                     << formatDuration(step.warmUp) << u"--timeout"_s
                     << formatDuration(step.timeout) << u"--arrivals"_s << toWord(step.arrivals)
                     << u"--seed"_s << QString::number(step.seed) << u"--stream"_s
                     << u"1"_s; // standard output is the stream
}

QString noTemporaryFile(const QString& why)
{
    return LoadText::tr("cannot create a temporary file in %1: %2. Free "
                        "some space there, or set TMPDIR to another folder")
        .arg(QDir::tempPath(), why);
}

// Names that no earlier request has queried, one for each request of the step:
// n<seed>-<number>.cold.<zone>. The run gives each step a different seed.
static void writeColdNames(QTemporaryFile& file, const LoadTarget& target, const LoadStep& step)
{
    const QString zone = target.dns.name.section(QLatin1Char('.'), 1);
    const double seconds = std::chrono::duration<double>(step.warmUp + step.duration).count();
    const auto count = static_cast<qint64>(std::ceil(seconds * step.rate * 1.2)) + 16;
    bool written = file.open();
    for (qint64 i = 0; written && i < count; ++i) {
        const QString name =
            u"n%1-%2.cold.%3\n"_s.arg(QString::number(step.seed), QString::number(i), zone);
        written = file.write(name.toLatin1()) == name.size();
    }
    if (!written || !file.flush())
        throw LoadError(noTemporaryFile(file.errorString()));
}

QByteArray NativeClient::run(const LoadTarget& target, const LoadStep& step,
                             const LoadHandlers& handlers, std::stop_token stop)
{
    QStringList arguments = stepArguments(target, step);
    QTemporaryFile names(temporaryTemplate());
    if (target.service == Service::Dns && target.dns.cache == Cache::Cold) {
        writeColdNames(names, target, step);
        arguments << u"--names"_s << names.fileName();
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
            throw LoadError(u"%1: %2"_s.arg(m_program, QString::fromUtf8(error.what())));
        }
    };
    const auto onTick = [&] {
        if (handlers.onTick)
            handlers.onTick();
        return true;
    };
    const LoadProcessResult result = runLoadProcess(
        m_program, arguments, target.clientPlace(),
        step.warmUp + step.duration + step.timeout * 2 + slack, onOutput, onTick, stop);
    if (!reader.ended() && !stop.stop_requested()) {
        throw LoadError(
            LoadText::tr("%1 exited with status %2 before the step ended. Its output: %3")
                .arg(m_program, QString::number(result.exitCode), result.errorText));
    }
    return summary;
}

} // namespace unisweep
