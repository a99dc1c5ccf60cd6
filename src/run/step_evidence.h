// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a step: when the guest's threads ran, the packets at its door, and the events
// that its runtime reported.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/clock_now.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/run_observer.h"

namespace unisweep
{

/// Records from its construction on and passes everything to the results file and the observer.
/// Times are relative to StepRecord::epochMonotonicNs, which the client's first output sets; before
/// that, nothing is collected. Use it on the run's thread. Errors are in the records.
class StepEvidence
{
public:
    /// All three must outlive it.
    StepEvidence(BootedGuest& guest, ResultsWriter& results, RunObserver& observer);

    /// Call this while the load client is running; collects the threads' records about once a
    /// second.
    void poll(const StepRecord& step);
    /// Passes stored samples; they are kept only if the door is watched.
    void addSamples(std::span<const Sample> samples);
    /// Collects the threads' records now.
    void collectScheduling(const StepRecord& step);
    /// The share, 0 to 1, of the time in which the guest was ready to run but had no CPU, so far;
    /// nullopt if not recorded.
    std::optional<double> guestWaiting(std::chrono::nanoseconds duration) const;

    bool watchesDoor() const { return m_door != nullptr; }
    /// Discards the door's record.
    void leaveDoor() { m_door.reset(); }

    /// Call this at the end of the step: reports the complete record of the threads and the
    /// runtime's events.
    void finishGuest(const StepRecord& step);
    /// Call this afterwards, when the samples are stored: reports the door. `tcp`: whether the load
    /// uses TCP.
    void finishDoor(const StepRecord& step, bool tcp);

private:
    using Clock = std::chrono::steady_clock;

    BootedGuest& m_guest;
    ResultsWriter& m_results;
    RunObserver& m_observer;
    const qint64 m_startNs = monotonicNowNs();
    std::shared_ptr<SchedulingRecord> m_scheduling; ///< null: not recorded
    std::unique_ptr<DoorWatch> m_door;              ///< likewise
    std::vector<Sample> m_tagged;                   ///< samples of the step, if the door is watched
    Clock::time_point m_lastScheduling = Clock::now();
};

} // namespace unisweep
