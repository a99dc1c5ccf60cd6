// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/clock_comparison.h"

#include <memory>
#include <optional>

#include <QProcess>

#include "base/clock_now.h"
#include "load/load_client.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr int exchanges = 20;
static constexpr auto exchangeDeadline = 5s;
// Longer than ssh takes to give up (ConnectTimeout), so that the message has its reason.
static constexpr auto connectDeadline = 20s;
static constexpr int clockPollMs = 50;
static constexpr int endsWithinMs = 5000;

namespace
{

// A connection to a host's `unisweep-load clock`, which responds to each line with its clocks.
class ClockConnection
{
public:
    explicit ClockConnection(const LoadHost& host)
        : m_host(host)
    {
        m_process.start(host.program(), host.command({u"clock"_s}));
        m_process.write("\n");
    }
    ~ClockConnection()
    {
        if (m_process.state() != QProcess::NotRunning &&
            !(m_compared && m_process.waitForFinished(endsWithinMs))) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    ClockConnection(const ClockConnection&) = delete;
    ClockConnection& operator=(const ClockConnection&) = delete;

    /// Waits for the response to the first line.
    void awaitConnection(const std::stop_token& stop)
    {
        if (readLine(connectDeadline, stop))
            m_best.connecting = std::chrono::steady_clock::now() - m_started;
    }

    ClockComparison compare(const std::stop_token& stop)
    {
        m_best.roundTripNs = INT64_MAX;
        for (int i = 0; i < exchanges; ++i) {
            const qint64 before = monotonicNowNs();
            const qint64 ownRealtime = realtimeNowNs() - before;
            m_process.write("\n");
            const std::optional<QByteArray> line = readLine(exchangeDeadline, stop);
            if (!line)
                return m_best;
            const qint64 roundTrip = monotonicNowNs() - before;
            if (roundTrip >= m_best.roundTripNs)
                continue;
            const QList<QByteArray> fields = line->trimmed().split(' ');
            const qint64 middle = before + roundTrip / 2;
            m_best.roundTripNs = roundTrip;
            m_best.monotonicOffsetNs = fields.value(0).toLongLong() - middle;
            m_best.realtimeOffsetNs = fields.value(1).toLongLong() - (ownRealtime + middle);
        }
        m_process.closeWriteChannel(); // ends the program there while others are compared
        m_compared = true;
        return m_best;
    }

private:
    /// nullopt if `stop` is requested.
    std::optional<QByteArray> readLine(std::chrono::nanoseconds within, const std::stop_token& stop)
    {
        const auto deadline = std::chrono::steady_clock::now() + within;
        QByteArray line;
        while (!line.endsWith('\n')) {
            if (stop.stop_requested())
                return {};
            if (!m_process.canReadLine() && !m_process.waitForReadyRead(clockPollMs) &&
                (m_process.state() == QProcess::NotRunning ||
                 std::chrono::steady_clock::now() > deadline))
                throw LoadError(
                    LoadText::tr("%1: unisweep-load cannot read the remote clocks: %2")
                        .arg(m_host.uri(),
                             QString::fromUtf8(m_process.readAllStandardError()).trimmed()));
            line += m_process.readLine();
        }
        return line;
    }

    const LoadHost& m_host;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    QProcess m_process;
    ClockComparison m_best;
    bool m_compared = false;
};

} // namespace

std::vector<ClockComparison> compareClocks(const std::vector<const LoadHost*>& hosts,
                                           const std::stop_token& stop)
{
    std::vector<std::unique_ptr<ClockConnection>> connections;
    for (const LoadHost* host : hosts)
        connections.push_back(std::make_unique<ClockConnection>(*host));
    for (const auto& connection : connections)
        connection->awaitConnection(stop);
    std::vector<ClockComparison> compared;
    for (const auto& connection : connections)
        compared.push_back(connection->compare(stop));
    return compared;
}

ClockComparison compareClocks(const LoadHost& host, const std::stop_token& stop)
{
    return compareClocks(std::vector{&host}, stop).front();
}

} // namespace unisweep
