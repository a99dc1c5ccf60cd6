// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/step_run.h"

#include <algorithm>

#include <cmath>
#include <cstdlib>
#include <optional>
#include <thread>
#include <utility>

#include "base/clock_now.h"
#include "base/duration_text.h"
#include "experiment/client_limits.h"
#include "results/running_statistics.h"
#include "run/step_evidence.h"
#include "run/step_host.h"

namespace unisweep
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

static constexpr auto batchInterval = 33ms; // 30 a second
static constexpr auto pollInterval = 20ms;
static constexpr auto statisticsInterval = 250ms;
static constexpr qint64 clockStepBoundNs = 1'000'000; // far above the error of two readings

namespace
{

// What the verdict needs to know about the client; see StepCircumstances.
struct StepClient {
    bool isBandwidth = false;
    bool tcp = false;
    bool isMonotonic = false;   ///< its timestamps do not depend on the real-time clock
    bool isUnconfirmed = false; ///< unless the server reports what it received
    double requestedRate = 0;
    QString limits;
};

StepClient describe(const Client& client, const LoadTarget& target, const LoadStep& load)
{
    // TCP's rate depends on the receiver, and data from the guest on the guest.
    const bool setsThePace =
        target.service != Service::Tcp && target.direction == BandwidthTest::Direction::ToGuest;
    const bool countsUnsent = client == Client::Native;
    const bool reportsSending =
        target.service == Service::Tcp && target.direction == BandwidthTest::Direction::ToGuest;
    return {isBandwidth(target.service),
            !target.usesUdp() && !isBandwidth(target.service),
            countsUnsent,
            reportsSending,
            setsThePace && !countsUnsent ? load.rate : 0.0,
            clientLimits(client, target.service, target.direction, target.options.maxOutstanding)};
}

class StepRun
{
public:
    StepRun(BootedGuest& guest, StepClient client, StepRecord record, ResultsWriter& results,
            RunObserver& observer, const std::optional<Calibration>& calibration,
            const OutlierRule& outliers)
        : m_guest(guest)
        , m_record(std::move(record))
        , m_results(results)
        , m_observer(observer)
        , m_client(std::move(client))
        , m_calibration(calibration)
        , m_outlierRule(outliers)
    {
        m_results.addStep(m_record);
        m_observer.stepStarted(m_record);
        m_cpuNs = m_guest.account();
        m_evidence.emplace(m_guest, m_results, m_observer);
        m_timesConsoleFull = m_guest.timesConsoleFull();
    }

    LoadHandlers handlers(const std::function<void(std::chrono::nanoseconds)>& onTick)
    {
        LoadHandlers handlers;
        handlers.onHello = [this](const Hello& hello) {
            m_record.epochMonotonicNs = hello.epochMonotonicNs;
            m_record.epochRealtimeNs = hello.epochRealtimeNs;
            m_results.updateStep(m_record); // gives a partial run its position in time
            m_observer.stepChanged(m_record, {});
        };
        handlers.onSamples = [this](std::span<const Sample> samples) {
            m_results.addSamples(m_record.id, samples);
            m_samples.append(samples);
            m_evidence->addSamples(samples);
            for (const Sample& sample : samples)
                m_statistics.add(sample);
        };
        handlers.onSummary = [this](const ClientSummary& summary) {
            m_summary = summary;
            m_results.addSummary(m_record.id, summary);
        };
        handlers.onInterval = [this](const TransferInterval& interval) {
            m_intervals.push_back(interval);
            m_results.addInterval(m_record.id, interval);
            m_observer.intervalArrived(m_record.id, interval);
        };
        handlers.onProgress = [this](const Progress& progress) {
            m_dropped = static_cast<qint64>(progress.samplesDropped);
            m_elapsed = std::chrono::nanoseconds(
                std::clamp<qint64>(progress.atNs, 0, m_record.duration.count()));
        };
        handlers.onNote = [this](const QString& line) { log(line); };
        handlers.onTick = [this, onTick] {
            m_guest.poll();
            report(false);
            m_evidence->poll(m_record);
            onTick(Clock::now() - m_began);
        };
        return handlers;
    }

    // The client ends with its last response, but the step lasts for its full duration, over which
    // the guest's CPU time is counted.
    void waitForEnd(const std::stop_token& stop)
    {
        const auto end = static_cast<qint64>(m_record.epochMonotonicNs) + m_record.duration.count();
        while (m_record.epochMonotonicNs > 0 && monotonicNowNs() < end && !stop.stop_requested() &&
               !m_guest.ending()) {
            std::this_thread::sleep_for(pollInterval);
            m_guest.poll();
        }
    }

    // Whether requests were due for a while at the end and none was answered. That is true for a
    // crashed guest that the hypervisor reports as running, but also for an overloaded one.
    bool isSilent() const
    {
        constexpr qint64 shortestNs = 500'000'000;
        constexpr qint64 fewest = 10;
        if (m_client.isBandwidth)
            return false;
        if (m_summary)
            return m_summary->outcomes[static_cast<std::size_t>(Outcome::Answered)] == 0 &&
                   m_summary->outcomes[static_cast<std::size_t>(Outcome::Lost)] >= fewest;
        qint64 lastResponseNs = 0;
        for (const Sample& sample : m_samples) {
            if (sample.outcome == Outcome::Answered || sample.outcome == Outcome::Wrong ||
                sample.outcome == Outcome::Late)
                lastResponseNs = std::max<qint64>(lastResponseNs, sample.receivedNs);
        }
        const auto due = std::ranges::count_if(
            m_samples, [&](const Sample& sample) { return sample.intendedNs > lastResponseNs; });
        return due >= fewest && m_record.duration.count() - lastResponseNs >= shortestNs;
    }

    StepOutcome finish(const QByteArray& summary, bool interrupted, const QString& clientError = {})
    {
        const std::optional<qint64> guestCpuNs =
            interrupted ? std::nullopt : guestCpuSinceStart(); // first, because it counts up to now
        m_evidence->collectScheduling(m_record);
        m_record.clientJson = summary;
        if (!interrupted)
            m_elapsed = m_record.duration;
        const StepStatistics statistics = m_summary ? statisticsOf(*m_summary, m_elapsed)
                                                    : computeStatistics(m_samples, m_elapsed);
        StepCircumstances circumstances = circumstancesOf(statistics);
        circumstances.guestCpuNs = guestCpuNs;
        circumstances.interrupted = interrupted;
        circumstances.unconfirmed = m_client.isUnconfirmed && !receivedShare(summary);
        const TransferStatistics transfer =
            transferStatistics(receivedIntervals(m_intervals, summary), m_record.datagramBytes);
        m_record.state = interrupted ? RunState::Stopped : RunState::Finished;
        m_record.verdict = m_client.isBandwidth ? judgeTransfer(transfer, circumstances)
                                                : judge(statistics, circumstances);
        if (const auto ending = m_guest.ending())
            m_record.verdict = {Verdict::Kind::Invalid,
                                GuestError::tr("the guest crashed: %1").arg(*ending)};
        else if (!clientError.isEmpty())
            m_record.verdict = {Verdict::Kind::Invalid,
                                GuestError::tr("the load client failed: %1").arg(clientError)};
        report(true);
        m_evidence->finishGuest(m_record);
        m_results.updateStep(m_record);
        m_observer.stepChanged(m_record, statistics);
        m_evidence->finishDoor(m_record, m_client.tcp);
        const QString trouble = m_host.tcpTrouble();
        if (!trouble.isEmpty() && !m_guest.target().enterNetwork) // whose TCP is not this host's
            log(trouble);
        return {m_record, statistics,
                m_client.isBandwidth ? (transfer.mbits ? transfer.mbits->mean : 0)
                                     : statistics.responseRate(),
                clientError};
    }

private:
    std::optional<qint64> guestCpuSinceStart()
    {
        const std::optional<qint64> now = m_guest.account();
        if (!now || !m_cpuNs || *now < *m_cpuNs)
            return {};
        return *now - *m_cpuNs;
    }

    // What the verdict depends on besides the statistics and the ending of the step.
    StepCircumstances circumstancesOf(const StepStatistics& statistics)
    {
        StepCircumstances circumstances;
        if (!m_summary)
            circumstances.outliers =
                outliersByClient(m_samples, outlierFenceNs(m_outlierRule, statistics.latency),
                                 static_cast<double>(statistics.latency.medianNs));
        const StepHost::Changes host = m_host.changes();
        if (std::abs(host.clockStepNs) > clockStepBoundNs)
            logClockStep(host.clockStepNs);
        circumstances.emulated = m_guest.isEmulated();
        circumstances.stolenCpu = host.stolenCpu;
        circumstances.guestWaiting = m_evidence->guestWaiting(m_record.duration);
        circumstances.samplesDropped = m_dropped;
        circumstances.clockStepNs = m_client.isMonotonic ? 0 : host.clockStepNs;
        circumstances.suspendedNs = host.suspendedNs;
        circumstances.timesConsoleFull = m_guest.timesConsoleFull() - m_timesConsoleFull;
        circumstances.offeredRate = m_record.offeredRate;
        circumstances.calibration = m_calibration;
        circumstances.requestedRate = m_client.requestedRate;
        circumstances.clientLimits = m_client.limits;
        circumstances.seconds = std::chrono::duration<double>(m_record.duration).count();
        return circumstances;
    }

    // The real-time clock stamps the packets at the guest's door.
    void logClockStep(qint64 stepNs)
    {
        const QString step = humanDuration(std::chrono::nanoseconds(stepNs));
        const QString line =
            m_evidence->watchesDoor()
                ? GuestError::tr("this host's clock was changed by %1 during this step; the record "
                                 "of the guest's network interface is left out")
                      .arg(step)
                : GuestError::tr("this host's clock was changed by %1 during this step").arg(step);
        m_evidence->leaveDoor();
        log(line);
    }

    void log(const QString& line)
    {
        m_results.addLog(line);
        m_observer.logged(line);
    }

    void report(bool all)
    {
        const auto now = Clock::now();
        if ((all || now - m_lastBatch >= batchInterval) && m_reported < m_samples.size()) {
            m_lastBatch = now;
            m_observer.samplesArrived(m_record.id, m_samples);
            m_reported = m_samples.size();
        }
        if (!all && !m_samples.empty() && now - m_lastStatistics >= statisticsInterval) {
            m_lastStatistics = now;
            m_observer.stepChanged(m_record, m_statistics.now(m_elapsed));
        }
    }

    BootedGuest& m_guest;
    std::optional<qint64> m_cpuNs; ///< of the guest at the start of the step
    qint64 m_timesConsoleFull = 0;
    std::optional<StepEvidence> m_evidence; ///< from the step's start on
    StepRecord m_record;
    ResultsWriter& m_results;
    RunObserver& m_observer;
    const StepClient m_client;
    const std::optional<Calibration>& m_calibration;
    const OutlierRule m_outlierRule;
    SampleList m_samples;
    RunningStatistics m_statistics; ///< of them
    std::optional<ClientSummary> m_summary;
    std::vector<TransferInterval> m_intervals;
    std::size_t m_reported = 0;
    std::chrono::nanoseconds m_elapsed{};
    qint64 m_dropped = 0;
    const StepHost m_host;
    const Clock::time_point m_began = Clock::now();
    Clock::time_point m_lastBatch;
    Clock::time_point m_lastStatistics = m_began;
};

} // namespace

StepOutcome runStep(BootedGuest& guest, LoadClient& client, const LoadStep& load, StepRecord record,
                    ResultsWriter& results, RunObserver& observer,
                    const std::function<void(std::chrono::nanoseconds)>& onTick,
                    std::stop_token stop, const std::optional<Calibration>& calibration,
                    const OutlierRule& outliers)
{
    StepRun step(guest, describe(client.kind(), guest.target(), load), std::move(record), results,
                 observer, calibration, outliers);
    // The user or the guest's end stops the client.
    std::stop_source clientStop;
    const std::stop_callback onStop(stop, [&clientStop] { clientStop.request_stop(); });
    const auto tick = [&](std::chrono::nanoseconds inStep) {
        if (guest.ending())
            clientStop.request_stop();
        results.flushIfDue(); // also stores samples while the client is silent
        onTick(inStep);
    };
    QByteArray summary;
    try {
        summary = client.run(guest.target(), load, step.handlers(tick), clientStop.get_token());
    } catch (const LoadError& error) {
        return step.finish({}, true, QString::fromUtf8(error.what()));
    } catch (...) {
        step.finish({}, true);
        throw;
    }
    results.flush();
    step.waitForEnd(clientStop.get_token());
    if (!clientStop.stop_requested() && step.isSilent())
        guest.probe(client, stop);
    return step.finish(summary, clientStop.stop_requested());
}

} // namespace unisweep
