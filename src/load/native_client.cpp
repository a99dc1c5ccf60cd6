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
#include "experiment/dns_names.h"
#include "load/load_process.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static const QString programName = u"unisweep-load"_s;
// In addition to the schedule and the last timeout: for start, end, and an overloaded host.
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

// For the first query, which is also used to wait for the target; run() adds a file with all
// queries.
static QStringList dnsArguments(const DnsQuestion& question)
{
    QStringList arguments{u"--name"_s, question.name, u"--type"_s, question.type};
    if (question.answers)
        arguments << u"--expect-answers"_s << QString::number(*question.answers);
    if (question.responseCode != 0)
        arguments << u"--expect-rcode"_s << responseCodeText(question.responseCode);
    if (question.recursion)
        arguments << u"--recursion"_s;
    if (question.transport == DnsTransport::Tcp)
        arguments << u"--tcp"_s;
    if (question.keepAlive)
        arguments << u"--keep-alive"_s;
    if (question.edns)
        arguments << u"--edns"_s << QString::number(*question.edns);
    if (question.dnssec)
        arguments << u"--dnssec"_s;
    return arguments;
}

QStringList NativeClient::targetArguments(const LoadTarget& target)
{
    const QString host =
        target.address.contains(QLatin1Char(':')) ? u"[%1]"_s.arg(target.address) : target.address;
    QStringList arguments = {toWord(target.service), u"--target"_s,
                             u"%1:%2"_s.arg(host, QString::number(target.port))};
    switch (target.service) {
    case Service::Dns:
        arguments << dnsArguments(target.dns);
        break;
    case Service::Http:
        arguments << u"--path"_s << target.http.path << u"--expect-status"_s
                  << QString::number(target.http.status);
        if (target.http.bodyBytes)
            arguments << u"--expect-length"_s << QString::number(*target.http.bodyBytes);
        if (!target.http.bodySha256.isEmpty())
            arguments << u"--expect-sha256"_s << target.http.bodySha256;
        if (!target.http.host.isEmpty())
            arguments << u"--host"_s << target.http.host;
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
    const QJsonObject response = QJsonDocument::fromJson(output).object();
    if (result.exitCode == 0 && response.contains(u"ready_monotonic_ns"_s)) {
        return {
            true, static_cast<quint64>(response.value(u"ready_monotonic_ns"_s).toInteger()), {}};
    }
    const QString last = response.value(u"last_failure"_s).toString();
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

// Options that differ from the program's defaults.
static QStringList optionArguments(const LoadOptions& options, const LoadTarget& target)
{
    const LoadOptions usual;
    QStringList arguments;
    if (options.maxOutstanding)
        arguments << u"--max-outstanding"_s << QString::number(*options.maxOutstanding);
    if (options.lateWindow != usual.lateWindow)
        arguments << u"--late-window"_s << formatDuration(options.lateWindow);
    if (options.maxLateness != usual.maxLateness)
        arguments << u"--max-lateness"_s << formatDuration(options.maxLateness);
    if (options.threads != usual.threads)
        arguments << u"--threads"_s << QString::number(options.threads);
    if (options.sockets)
        arguments << u"--sockets"_s << QString::number(*options.sockets);
    if (options.closeBy != usual.closeBy)
        arguments << u"--close-by"_s << toWord(options.closeBy);
    // Only for a loopback target, so that no request leaves by another interface.
    if (options.sourceAddresses > 1 && target.address.startsWith(u"127."_s))
        arguments << u"--source"_s
                  << u"127.0.0.2-%1"_s.arg(QString::number(options.sourceAddresses + 1));
    if (options.stamps != usual.stamps)
        arguments << u"--timestamps"_s << toWord(options.stamps);
    if (options.spin)
        arguments << u"--spin"_s << formatDuration(*options.spin);
    if (options.realtime)
        arguments << u"--realtime"_s;
    return arguments;
}

QStringList NativeClient::stepArguments(const LoadTarget& target, const LoadStep& step)
{
    QStringList arguments = targetArguments(target);
    if (step.heavy)
        arguments << u"--heavy-load"_s;
    arguments << optionArguments(target.options, target);
    if (target.usesUdp() && (step.watched || !target.options.trains))
        arguments << u"--no-trains"_s;
    return arguments << u"--rate"_s << QString::number(step.rate) << u"--duration"_s
                     << formatDuration(step.duration) << u"--warm-up"_s
                     << formatDuration(step.warmUp) << u"--timeout"_s
                     << formatDuration(step.timeout) << u"--arrivals"_s << toWord(step.arrivals)
                     << u"--seed"_s << QString::number(step.seed) << u"--stream"_s
                     << u"1"_s; // the stream goes to standard output
}

QString noTemporaryFile(const QString& why)
{
    return LoadText::tr("cannot create a temporary file in %1: %2. Free "
                        "some space there, or set TMPDIR to another folder")
        .arg(QDir::tempPath(), why);
}

static void writeTo(QTemporaryFile& file, const QByteArray& text)
{
    if (!file.open() || file.write(text) != text.size() || !file.flush())
        throw LoadError(noTemporaryFile(file.errorString()));
}

QByteArray queryLines(const DnsQuestion& question)
{
    QByteArray lines;
    for (const DnsQuery& query : question.queries()) // validated with the experiment
        lines += query.toText().toUtf8() + '\n';
    return lines;
}

// Names that no earlier request has queried, one per request of the step:
// n<seed>-<number>.cold.<zone>. Each step of a run has a different seed.
static QByteArray coldNames(const LoadTarget& target, const LoadStep& step)
{
    const QString zone = target.dns.name.section(QLatin1Char('.'), 1);
    const double seconds = std::chrono::duration<double>(step.warmUp + step.duration).count();
    const auto count = static_cast<qint64>(std::ceil(seconds * step.rate * 1.2)) + 16;
    QByteArray names;
    for (qint64 i = 0; i < count; ++i)
        names += u"n%1-%2.cold.%3\n"_s.arg(QString::number(step.seed), QString::number(i), zone)
                     .toLatin1();
    return names;
}

QByteArray NativeClient::run(const LoadTarget& target, const LoadStep& step,
                             const LoadHandlers& handlers, std::stop_token stop)
{
    QStringList arguments = stepArguments(target, step);
    QTemporaryFile names(temporaryTemplate());
    if (target.service == Service::Dns && target.dns.cache == Cache::Cold) {
        writeTo(names, coldNames(target, step));
        arguments << u"--names"_s << names.fileName();
    } else if (target.service == Service::Dns && !target.dns.further.isEmpty()) {
        writeTo(names, queryLines(target.dns));
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
    const LoadProcessResult result =
        runLoadProcess(m_program, arguments, target.clientPlace(),
                       step.warmUp + step.duration + step.timeout * 2 + target.options.lateWindow +
                           target.options.maxLateness + slack,
                       onOutput, onTick, stop);
    if (!reader.ended() && !stop.stop_requested()) {
        throw LoadError(
            LoadText::tr("%1 exited with status %2 before the step ended. Its output: %3")
                .arg(m_program, QString::number(result.exitCode), shownOutput(result.errorText)));
    }
    return summary;
}

} // namespace unisweep
