// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/distributed_client.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/clock_now.h"
#include "base/duration_text.h"
#include "load/clock_comparison.h"
#include "load/load_process.h"
#include "load/load_text.h"
#include "load/native_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto pollInterval = 20ms;
// In addition to the schedule and the last timeout: for ssh's connection, start, end, and an
// overloaded host.
static constexpr auto remoteSlack = 60s;
// Time for all hosts to start: ssh's connections, made at once, and the start of a program.
static constexpr std::chrono::nanoseconds startsWithin = 2s;
static constexpr std::chrono::nanoseconds startsAtLast = 20s;
// Of ssh, if the connection failed or a signal ended the program there; otherwise that program's.
static constexpr int sshFailed = 255;

namespace
{

// One host's part of a step. Its process runs on a separate thread; its stream is read on the
// step's thread.
class HostRun
{
public:
    HostRun(const LoadHost& host, const ClockComparison& clocks)
        : m_host(host)
        , m_clocks(clocks)
    {
        m_reader.onHello = [this](const Hello& hello) {
            m_hello = hello;
            m_epochNs = static_cast<qint64>(hello.epochMonotonicNs) - m_clocks.monotonicOffsetNs;
        };
        m_reader.onSamples = [this](std::span<const Sample> samples) {
            m_samples.insert(m_samples.end(), samples.begin(), samples.end());
        };
        m_reader.onProgress = [this](const Progress& progress) { m_progress = progress; };
        m_reader.onEnd = [this](std::string_view json) {
            m_summary = QByteArray(json.data(), static_cast<qsizetype>(json.size()));
        };
    }

    /// `zeroNs` is when its first measured request is due, on this host's CLOCK_MONOTONIC.
    void start(QStringList arguments, qint64 zeroNs, std::chrono::nanoseconds deadline,
               std::stop_token stop)
    {
        m_zeroNs = zeroNs;
        arguments << u"--zero-at"_s << QString::number(zeroNs + m_clocks.monotonicOffsetNs);
        m_thread = std::jthread([this, arguments, deadline, stop = std::move(stop)] {
            try {
                const LoadProcessResult result = runLoadProcess(
                    m_host.program(), m_host.command(arguments), {}, deadline,
                    [this](const QByteArray& bytes) {
                        const std::scoped_lock lock(m_mutex);
                        m_bytes += bytes;
                    },
                    [] { return true; }, stop);
                m_exitCode = result.exitCode;
                m_errorText = result.errorText;
            } catch (const std::exception& error) {
                m_failure = QString::fromUtf8(error.what());
            }
            m_done = true;
        });
    }

    /// Reads what has arrived; returns whether more may come.
    bool read()
    {
        const bool last = m_done; // read before the output, which is then complete
        QByteArray bytes;
        {
            const std::scoped_lock lock(m_mutex);
            bytes.swap(m_bytes);
        }
        try {
            m_reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        } catch (const StreamError& error) {
            throw LoadError(u"%1: %2"_s.arg(m_host.uri(), QString::fromUtf8(error.what())));
        }
        return !last;
    }

    bool greeted() const { return m_hello.has_value(); }
    bool ended() const { return m_reader.ended(); }
    const Hello& hello() const { return *m_hello; }
    qint64 epochNs() const { return m_epochNs; }
    qint64 lateNs() const { return m_epochNs - m_zeroNs; }
    const Progress& progress() const { return m_progress; }
    const LoadHost& host() const { return m_host; }
    const ClockComparison& clocks() const { return m_clocks; }

    /// Why its stream is not complete, once it has ended.
    QString whyIncomplete() const
    {
        if (!m_failure.isEmpty())
            return u"%1: %2"_s.arg(m_host.uri(), m_failure);
        if (m_exitCode == sshFailed)
            return LoadText::tr("%1: the ssh connection was lost, or the load client was killed, "
                                "before the step ended. Check that machine and its network. "
                                "Output of ssh: %2")
                .arg(m_host.uri(), shownOutput(m_errorText));
        return LoadText::tr("%1: the load client exited with status %2 before the step ended. Its "
                            "output: %3")
            .arg(m_host.uri(), QString::number(m_exitCode), shownOutput(m_errorText));
    }

    /// The samples received so far, shifted by `shiftNs` for a client that started late.
    std::vector<Sample> takeSamples(qint64 shiftNs)
    {
        // Warm-up requests must not become measured ones.
        std::erase_if(m_samples, [&](const Sample& sample) {
            return sample.intendedNs < 0 && sample.intendedNs + shiftNs >= 0;
        });
        for (Sample& sample : m_samples) {
            for (std::int64_t* time : {&sample.intendedNs, &sample.sentNs, &sample.receivedNs}) {
                if (*time != never)
                    *time += shiftNs;
            }
        }
        return std::exchange(m_samples, {});
    }

    QJsonObject facts() const
    {
        return {{u"host"_s, m_host.uri()},
                {u"sha256"_s, m_host.sha256()},
                {u"clock_offset_ns"_s, m_clocks.monotonicOffsetNs},
                {u"clock_realtime_offset_ns"_s, m_clocks.realtimeOffsetNs},
                {u"clock_round_trip_ns"_s, m_clocks.roundTripNs},
                {u"epoch_ns"_s, m_epochNs},
                {u"late_start_ns"_s, lateNs()},
                {u"summary"_s, QJsonDocument::fromJson(m_summary).object()}};
    }

private:
    const LoadHost& m_host;
    ClockComparison m_clocks;
    SampleStreamReader m_reader;
    std::optional<Hello> m_hello;
    qint64 m_zeroNs = 0;
    qint64 m_epochNs = 0; ///< on this host's CLOCK_MONOTONIC
    std::vector<Sample> m_samples;
    Progress m_progress;
    QByteArray m_summary;
    std::mutex m_mutex;
    QByteArray m_bytes;
    // Valid once m_done is set.
    int m_exitCode = 0;
    QString m_errorText;
    QString m_failure; ///< to run ssh at all, or in time
    std::atomic<bool> m_done = false;
    std::jthread m_thread; ///< last, because it uses all of the above
};

using HostRuns = std::vector<std::unique_ptr<HostRun>>;

// Passes on the results of all hosts as those of one client.
class Merge
{
public:
    Merge(HostRuns& runs, const LoadHandlers& handlers)
        : m_runs(runs)
        , m_handlers(handlers)
    {
    }

    void pass()
    {
        const auto greeted = [](const auto& run) { return run->greeted(); };
        if (!m_began && !std::all_of(m_runs.begin(), m_runs.end(), greeted))
            return;
        if (!m_began)
            begin();
        Progress total{INT64_MAX, 0, 0, 0};
        for (const auto& run : m_runs) {
            const std::vector<Sample> samples = run->takeSamples(run->epochNs() - m_epochNs);
            if (!samples.empty() && m_handlers.onSamples)
                m_handlers.onSamples(samples);
            total.atNs = std::min(total.atNs, run->progress().atNs);
            total.scheduled += run->progress().scheduled;
            total.sent += run->progress().sent;
            total.samplesDropped += run->progress().samplesDropped;
        }
        if (m_handlers.onProgress)
            m_handlers.onProgress(total);
    }

private:
    void begin()
    {
        m_began = true;
        const auto& first =
            *std::min_element(m_runs.begin(), m_runs.end(), [](const auto& a, const auto& b) {
                return a->epochNs() < b->epochNs();
            });
        m_epochNs = first->epochNs();
        Hello hello = first->hello();
        hello.epochMonotonicNs = static_cast<std::uint64_t>(m_epochNs);
        hello.epochRealtimeNs -= static_cast<std::uint64_t>(first->clocks().realtimeOffsetNs);
        hello.expectedSamples = 0;
        for (const auto& run : m_runs)
            hello.expectedSamples += run->hello().expectedSamples;
        if (m_handlers.onHello)
            m_handlers.onHello(hello);
        for (const auto& run : m_runs) {
            if (run->lateNs() > 0 && m_handlers.onNote)
                m_handlers.onNote(
                    LoadText::tr("%1: the load client started %2 after the common start, so the "
                                 "load is less even than planned")
                        .arg(run->host().uri(), humanTime(static_cast<double>(run->lateNs()))));
        }
    }

    HostRuns& m_runs;
    const LoadHandlers& m_handlers;
    bool m_began = false;
    qint64 m_epochNs = 0;
};

} // namespace

DistributedClient::DistributedClient(const QStringList& hosts, const QString& program,
                                     const std::stop_token& stop)
{
    for (const QString& uri : hosts) {
        m_hosts.emplace_back(uri);
        m_hosts.back().install(program, stop);
    }
}

Readiness DistributedClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                       const std::function<bool()>& onTick, std::stop_token stop)
{
    const LoadHost& host = m_hosts.front();
    const ClockComparison clocks = compareClocks(host, stop);
    QByteArray output;
    const LoadProcessResult result = runLoadProcess(
        host.program(), host.command(NativeClient::readinessArguments(target, within)), {},
        within + remoteSlack, [&](const QByteArray& bytes) { output += bytes; }, onTick, stop);
    Readiness readiness = NativeClient::readinessFrom(output, result);
    if (readiness.ready)
        readiness.monotonicNs -= static_cast<quint64>(clocks.monotonicOffsetNs);
    return readiness;
}

QByteArray DistributedClient::run(const LoadTarget& target, const LoadStep& step,
                                  const LoadHandlers& handlers, std::stop_token stop)
{
    if (target.service == Service::Dns && target.dns.cache == Cache::Cold)
        throw LoadError(
            LoadText::tr("a cold cache needs a different name for every request, and names cannot "
                         "be divided among machines. Use one load client"));
    const int count = static_cast<int>(m_hosts.size());
    if (step.rate < count)
        throw LoadError(LoadText::tr("%1 requests/s cannot be divided among %2 load clients. "
                                     "Raise the rate, or name fewer hosts")
                            .arg(step.rate)
                            .arg(count));
    std::vector<const LoadHost*> hosts;
    for (const LoadHost& host : m_hosts)
        hosts.push_back(&host);
    HostRuns runs;
    std::chrono::nanoseconds start = startsWithin;
    for (const ClockComparison& clocks : compareClocks(hosts, stop)) {
        runs.push_back(std::make_unique<HostRun>(m_hosts[runs.size()], clocks));
        // Starting takes about as long as connecting to all of them did just now.
        start = std::max(start, std::min(2 * clocks.connecting, startsAtLast));
    }
    std::stop_source endAll; // a failure of one ends the others
    const std::stop_callback onStop(stop, [&endAll] { endAll.request_stop(); });
    const auto deadline = step.warmUp + step.duration + step.timeout * 2 + remoteSlack;
    const qint64 zeroNs = monotonicNowNs() + (start + step.warmUp).count();
    for (int i = 0; i < count; ++i) {
        HostRun& run = *runs[static_cast<std::size_t>(i)];
        LoadStep share = step;
        share.rate = step.rate / count + (i < step.rate % count ? 1 : 0);
        share.seed = step.seed + static_cast<quint64>(i) * 1'000'003; // different random numbers on
                                                                      // each host
        // Hosts send in the gaps of the others, so that together they are as even as one client.
        const qint64 ownZeroNs = zeroNs + i * qint64(1'000'000'000) / step.rate;
        run.start(NativeClient::stepArguments(target, share), ownZeroNs, deadline,
                  endAll.get_token());
    }
    Merge merge(runs, handlers);
    try {
        for (bool more = true; more;) {
            std::this_thread::sleep_for(pollInterval);
            more = false;
            for (const auto& run : runs) {
                const bool running = run->read();
                more = more || running;
                if (!running && !run->ended() && !endAll.stop_requested())
                    throw LoadError(run->whyIncomplete());
            }
            merge.pass();
            if (handlers.onTick)
                handlers.onTick();
        }
    } catch (...) {
        endAll.request_stop();
        throw;
    }
    QJsonArray facts;
    for (const auto& run : runs)
        facts.append(run->facts());
    return QJsonDocument(QJsonObject{{u"load_from"_s, facts}}).toJson(QJsonDocument::Compact);
}

} // namespace unisweep
