// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/iperf_client.h"

#include <thread>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "base/duration_text.h"
#include "load/iperf_jitter.h"
#include "load/iperf_output.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

static constexpr std::chrono::nanoseconds reportInterval = 200ms;
static constexpr int secondsOfATransfer = 1;
// After a UDP transfer, an iperf 2 server repeats its report for a quarter of a second and drops
// packets that arrive meanwhile: at 10 Mbit/s on loopback, a quarter of the next transfer.
static constexpr auto iperf2Rest = 500ms;
static constexpr auto retryGap = 200ms;
static constexpr int busyTries = 10;
static constexpr auto probeDeadline = 5s;
static constexpr auto knockDeadline = 1s;

namespace
{

// Waits, with ticks; returns false if stopped.
bool rest(std::chrono::nanoseconds time, const std::function<bool()>& onTick,
          const std::stop_token& stop)
{
    const auto end = Clock::now() + time;
    while (Clock::now() < end) {
        if (stop.stop_requested() || !onTick())
            return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

std::function<bool()> ticker(const LoadHandlers& handlers)
{
    return [&handlers] {
        if (handlers.onTick)
            handlers.onTick();
        return true;
    };
}

// The message of a failed program: its last nonempty line.
QString lastWords(const QByteArray& text, const LoadProcessResult& result)
{
    if (!result.errorText.isEmpty())
        return result.errorText.section(QLatin1Char('\n'), -1);
    const QString lastLine = QString::fromUtf8(text).trimmed().section(QLatin1Char('\n'), -1);
    return shownOutput(lastLine);
}

} // namespace

static QByteArray versionOf(const QString& program)
{
    QProcess process;
    process.start(program, {u"--version"_s});
    const bool ended =
        process.waitForFinished(static_cast<int>(std::chrono::milliseconds(probeDeadline).count()));
    return ended ? process.readAllStandardOutput() : QByteArray();
}

IperfClient::IperfClient(Client which)
    : m_which(which)
    , m_program(externalProgram(which))
    , m_hasWrongJitter(which == Client::Iperf3 && isIperf3WithWrongJitter(versionOf(m_program)))
{
}

static QStringList targetArguments(Client which, const LoadTarget& target)
{
    QStringList arguments = {u"-c"_s, target.address, u"-p"_s, QString::number(target.port),
                             u"-f"_s, u"k"_s};
    if (target.service == Service::Udp)
        arguments << u"-u"_s;
    if (which == Client::Iperf3)
        arguments << u"--forceflush"_s;
    return arguments;
}

QStringList IperfClient::arguments(Client which, const LoadTarget& target, const LoadStep& step,
                                   int seconds, bool streaming)
{
    QStringList arguments = targetArguments(which, target);
    arguments << u"-t"_s << QString::number(seconds) << u"-b"_s
              << QString::number(qint64(step.rate) * 1'000'000);
    if (target.service == Service::Udp)
        arguments << u"-l"_s << QString::number(step.datagramBytes);
    if (streaming)
        arguments << u"-i"_s << inSeconds(reportInterval);
    if (target.direction == BandwidthTest::Direction::FromGuest)
        arguments << u"-R"_s;
    return arguments;
}

IperfClient::Output IperfClient::execute(const LoadTarget& target, const QStringList& arguments,
                                         std::chrono::nanoseconds deadline, const OnLine& onLine,
                                         const std::function<bool()>& onTick,
                                         std::stop_token stop) const
{
    // iperf 2 block-buffers its output to a pipe; iperf3 has an option to flush it.
    const bool buffered = m_which == Client::Iperf;
    const QStringList all = buffered ? QStringList{u"-oL"_s, m_program} + arguments : arguments;
    Output output;
    LineSplitter lines;
    output.result = runLoadProcess(
        buffered ? u"stdbuf"_s : m_program, all, target.clientPlace(), deadline,
        [&](const QByteArray& bytes) {
            output.text += bytes;
            if (onLine)
                lines.feed(bytes, onLine);
        },
        onTick, std::move(stop));
    return output;
}

// Whether the peer closes the connection: a server, or a kernel without one. QEMU's user network
// accepts connections from the start and keeps them for the guest, so connections whose clients
// have since disconnected all reach the server at once. That does no harm if nothing is sent on
// them, except that an iperf 2 server that should send on them (-R) stops reporting and reading.
bool IperfClient::isClosed(const LoadTarget& target, QString& why,
                           const std::function<bool()>& onTick, std::stop_token stop) const
{
    const QStringList arguments = targetArguments(m_which, target) << u"-n"_s << u"1000"_s;
    try {
        const Output output =
            execute(target, arguments, knockDeadline, {}, onTick, std::move(stop));
        why = lastWords(output.text, output.result);
        return output.result.exitCode == 0;
    } catch (const LoadError& error) {
        why = QString::fromUtf8(error.what());
        return false;
    }
}

// Makes a tiny transfer that only a server can have answered: behind QEMU's user network, a
// connection alone proves nothing.
bool IperfClient::responds(const LoadTarget& target, QString& why,
                           const std::function<bool()>& onTick, std::stop_token stop) const
{
    QStringList arguments = targetArguments(m_which, target);
    if (target.service == Service::Udp)
        arguments << u"-b"_s << u"1000000"_s << u"-l"_s << u"1000"_s;
    if (m_which == Client::Iperf3 || target.service == Service::Udp)
        arguments << u"-n"_s << u"8000"_s;
    else
        arguments << u"-t"_s << u"0.1"_s << u"-R"_s;
    try {
        bool answered = false;
        const Output output = execute(
            target, arguments, probeDeadline,
            [&](const QByteArray& line) {
                const auto report = parseIperfLine(line);
                if (!report || report->interval.bits <= 0 || report->isSender)
                    return;
                const bool receivers = target.service == Service::Udp
                                           ? report->interval.jitterNs.has_value()
                                           : m_which == Client::Iperf;
                answered = answered || receivers;
            },
            onTick, std::move(stop));
        // iperf3 exits successfully once the server has sent its report. Over TCP, that is so fast
        // that there may be no interval to report.
        if (m_which == Client::Iperf3 && target.service == Service::Tcp)
            answered = output.result.exitCode == 0 && output.text.contains("receiver");
        if (!answered)
            why = lastWords(output.text, output.result);
        return answered;
    } catch (const LoadError& error) {
        why = QString::fromUtf8(error.what());
        return false;
    }
}

Readiness IperfClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                 const std::function<bool()>& onTick, std::stop_token stop)
{
    Readiness readiness;
    const auto end = Clock::now() + within;
    const bool knocks = m_which == Client::Iperf && target.service == Service::Tcp;
    while (Clock::now() < end) {
        const bool knocked = knocks && isClosed(target, readiness.why, onTick, stop);
        // At the guest's own address, only its server accepts data. A server that supports nothing
        // more, as in a unikernel, is then ready.
        const bool isOwn = !target.address.startsWith(u"127."_s);
        if ((knocked && isOwn) ||
            ((knocked || !knocks) && responds(target, readiness.why, onTick, stop)))
            return {true, static_cast<quint64>(monotonicNowNs()), {}};
        if (!rest(retryGap, onTick, stop))
            break;
    }
    return readiness;
}

QByteArray IperfClient::run(const LoadTarget& target, const LoadStep& step,
                            const LoadHandlers& handlers, std::stop_token stop)
{
    m_jittersLeftOut = 0;
    m_sentBits.reset();
    m_receivedBits.reset();
    const bool inARow =
        target.service == Service::Udp && target.direction == BandwidthTest::Direction::ToGuest;
    if (inARow)
        runInARow(target, step, handlers, stop);
    else
        runAtOnce(target, step, handlers, stop);
    if (m_jittersLeftOut > 0 && handlers.onNote)
        handlers.onNote(
            LoadText::tr("%1 reported an impossible jitter in %2 reports, which were ignored. "
                         "iperf3 before 3.8 does this at the start of a transfer.")
                .arg(toWord(m_which), QString::number(m_jittersLeftOut)));
    const int seconds =
        inARow ? secondsOfATransfer : wholeSeconds(step.warmUp) + wholeSeconds(step.duration);
    QJsonObject summary{{u"client"_s, toWord(m_which)},
                        {u"arguments"_s, QJsonArray::fromStringList(
                                             arguments(m_which, target, step, seconds, !inARow))},
                        {u"jitters_left_out"_s, m_jittersLeftOut}};
    // For TCP, the intervals report what this host's socket accepted
    // (results/transfer_statistics.h).
    if (target.service == Service::Tcp && m_sentBits && m_receivedBits &&
        target.direction == BandwidthTest::Direction::ToGuest) {
        summary.insert(u"sent_bits"_s, static_cast<qint64>(*m_sentBits));
        summary.insert(u"received_bits"_s, static_cast<qint64>(*m_receivedBits));
    }
    return QJsonDocument(summary).toJson(QJsonDocument::Compact);
}

void IperfClient::runAtOnce(const LoadTarget& target, const LoadStep& step,
                            const LoadHandlers& handlers, std::stop_token stop)
{
    const int warmUp = wholeSeconds(step.warmUp);
    const int seconds = warmUp + wholeSeconds(step.duration);
    const qint64 warmUpNs = std::chrono::nanoseconds(std::chrono::seconds(warmUp)).count();
    bool begun = false;
    bool over = false;
    IperfJitter jitter(m_hasWrongJitter);
    const auto onLine = [&](const QByteArray& line) {
        over = over || line.startsWith("- - -"); // iperf3's totals follow
        const auto report = parseIperfLine(line);
        if (over && report && report->isSender)
            m_sentBits = report->interval.bits;
        if (over && report && report->isReceiver)
            m_receivedBits = report->interval.bits;
        // iperf 2 prints its total among the intervals: it is longer than any of them.
        if (!report || over || report->interval.durationNs > 3 * reportInterval.count())
            return;
        if (!begun) {
            begun = true;
            Hello hello;
            const qint64 began =
                monotonicNowNs() - report->interval.atNs - report->interval.durationNs;
            hello.epochMonotonicNs = static_cast<std::uint64_t>(began + warmUpNs);
            hello.epochRealtimeNs =
                static_cast<std::uint64_t>(realtimeNowNs() - monotonicNowNs() + began + warmUpNs);
            handlers.onHello(hello);
        }
        TransferInterval interval = report->interval;
        if (jitter.leaveOut(interval))
            ++m_jittersLeftOut;
        interval.atNs -= warmUpNs;
        handlers.onInterval(interval);
    };
    const QStringList own = arguments(m_which, target, step, seconds, true);
    for (int tries = 1;; ++tries) {
        const Output output = execute(target, own, std::chrono::seconds(seconds) + externalSlack,
                                      onLine, ticker(handlers), stop);
        if (begun || stop.stop_requested())
            return;
        if (tries == busyTries) {
            throw LoadError(LoadText::tr("%1 transferred no data to %2, port %3. Its output: %4")
                                .arg(m_program, target.address, QString::number(target.port),
                                     lastWords(output.text, output.result)));
        }
        if (!rest(retryGap, ticker(handlers), stop)) // busy with the previous transfer
            return;
    }
}

TransferInterval IperfClient::transferOnce(const LoadTarget& target, const LoadStep& step,
                                           const LoadHandlers& handlers, std::stop_token stop) const
{
    const QStringList own = arguments(m_which, target, step, secondsOfATransfer, false);
    for (int tries = 1;; ++tries) {
        TransferInterval sent;
        std::optional<TransferInterval> received;
        const Output output = execute(
            target, own, std::chrono::seconds(secondsOfATransfer) + externalSlack,
            [&](const QByteArray& line) {
                const auto report = parseIperfLine(line);
                if (!report)
                    return;
                const bool receivers = m_which == Client::Iperf3
                                           ? report->isReceiver
                                           : report->interval.jitterNs.has_value();
                if (receivers)
                    received = report->interval;
                else
                    sent = report->interval;
            },
            ticker(handlers), stop);
        if (received)
            return *received;
        if (sent.durationNs > 0 || stop.stop_requested()) { // the server's report was lost
            sent.bits.reset();
            return sent;
        }
        if (tries == busyTries) {
            throw LoadError(LoadText::tr("%1 transferred no data to %2, port %3. Its output: %4")
                                .arg(m_program, target.address, QString::number(target.port),
                                     lastWords(output.text, output.result)));
        }
        if (!rest(retryGap, ticker(handlers), stop))
            return sent;
    }
}

void IperfClient::runInARow(const LoadTarget& target, const LoadStep& step,
                            const LoadHandlers& handlers, std::stop_token stop)
{
    const int warmUps = wholeSeconds(step.warmUp) / secondsOfATransfer;
    const int transfers = warmUps + wholeSeconds(step.duration) / secondsOfATransfer;
    const auto restBefore = [&] {
        return m_which != Client::Iperf || rest(iperf2Rest, ticker(handlers), stop);
    };
    qint64 zeroNs = monotonicNowNs();
    for (int i = 0; i < transfers && restBefore(); ++i) {
        if (i == warmUps) {
            zeroNs = monotonicNowNs();
            sendHello(handlers, 0);
        }
        const qint64 beganNs = monotonicNowNs();
        TransferInterval interval = transferOnce(target, step, handlers, stop);
        if (stop.stop_requested())
            return;
        if (IperfJitter(m_hasWrongJitter).leaveOut(interval))
            ++m_jittersLeftOut;
        interval.atNs = i < warmUps ? (i - warmUps) * qint64(1'000'000'000) : beganNs - zeroNs;
        handlers.onInterval(interval);
    }
}

} // namespace unisweep
