// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/remote_recorder.h"

#include <chrono>
#include <mutex>
#include <thread>

#include "base/clock_now.h"
#include "evidence/thread_stream_reader.h"
#include "load/native_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Events usually arrive within this time, unless the connection is lost.
static constexpr auto recordPatience = 500ms;
static constexpr auto recordPoll = 2ms;
static constexpr auto longestRun = 24h * 365;

/// Reads the data arriving over ssh on a separate thread.
class RemoteRecorder::Stream
{
public:
    Stream(const LoadHost& host, const QString& guest)
        : m_thread([this, program = host.program(),
                    arguments = host.command({u"record"_s, u"--guest"_s, guest})](
                       const std::stop_token& stop) { run(program, arguments, stop); })
    {
    }

    /// `untilNs` and `epochNs` are on that host's clock.
    SchedulingRecord take(qint64 untilNs, qint64 epochNs)
    {
        const auto deadline = std::chrono::steady_clock::now() + recordPatience;
        std::unique_lock lock(m_mutex);
        while (m_reader.completeUntilNs() < untilNs && m_error.isEmpty() &&
               std::chrono::steady_clock::now() < deadline) {
            lock.unlock();
            std::this_thread::sleep_for(recordPoll);
            lock.lock();
        }
        SchedulingRecord record = m_reader.take(epochNs);
        if (!m_error.isEmpty())
            record.why = m_error;
        return record;
    }

private:
    void run(const QString& program, const QStringList& arguments, const std::stop_token& stop)
    {
        QString error;
        try {
            const LoadProcessResult result = runLoadProcess(
                program, arguments, {}, longestRun,
                [this](const QByteArray& bytes) {
                    const std::scoped_lock lock(m_mutex);
                    m_reader.feed(bytes);
                },
                [] { return true; }, stop);
            error = result.errorText;
        } catch (const std::exception& failure) {
            error = QString::fromUtf8(failure.what());
        }
        const std::scoped_lock lock(m_mutex);
        m_error = error.isEmpty() ? GuestError::tr("the recorder on that host exited") : error;
    }

    std::mutex m_mutex;
    ThreadStreamReader m_reader;
    QString m_error;       ///< why no more data arrives; empty while data arrives
    std::jthread m_thread; ///< last, because it uses the members above
};

RemoteRecorder::RemoteRecorder(const GuestElsewhere& guest, const std::stop_token& stop)
    : m_host(guest.ssh)
    , m_stop(stop)
{
    m_host.install(NativeClient::program(), stop);
    m_clocks = compareClocks(m_host, stop);
    m_stream = std::make_unique<Stream>(m_host, guest.name);
}

RemoteRecorder::~RemoteRecorder() = default;

SchedulingRecord RemoteRecorder::take(quint64 epochMonotonicNs)
{
    return m_stream->take(monotonicNowNs() + m_clocks.monotonicOffsetNs,
                          static_cast<qint64>(epochMonotonicNs) + m_clocks.monotonicOffsetNs);
}

// Clocks drift by some microseconds per second.
void RemoteRecorder::beginStep()
{
    try {
        m_clocks = compareClocks(m_host, m_stop);
    } catch (const LoadError&) { // use the last comparison
    }
    take(0);
}

} // namespace unisweep
