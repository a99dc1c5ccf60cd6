// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded beside the samples of a step: when the guest's threads ran, the packets at its
// door, and the events that its runtime reported.
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

/// Records from its construction on, and passes everything on to the results file and the observer.
/// All of it is placed by StepRecord::epochMonotonicNs, which the client's first words fix: before
/// them, nothing is collected. On the run's thread. Errors are in the records.
class StepEvidence
{
public:
    /// All three must outlive it.
    StepEvidence(BootedGuest& guest, ResultsWriter& results, RunObserver& observer);

    /// While the load client is running: of the threads, about once a second.
    void poll(const StepRecord& step);
    /// Samples as they are stored; remembered only if the door is watched.
    void addSamples(std::span<const Sample> samples);
    /// Of the threads, now.
    void collectScheduling(const StepRecord& step);
    /// Of the time in which the guest was ready to run so far, the share in which it had no CPU, 0
    /// to 1; nullopt: not recorded.
    std::optional<double> guestWaiting(std::chrono::nanoseconds duration) const;

    bool watchesDoor() const { return m_door != nullptr; }
    /// There will be no record of it.
    void leaveDoor() { m_door.reset(); }

    /// At the end of the step: the threads' record as a whole, and the runtime's events.
    void finishGuest(const StepRecord& step);
    /// Then, the samples being stored: the door. `tcp`: the load is.
    void finishDoor(const StepRecord& step, bool tcp);

private:
    using Clock = std::chrono::steady_clock;

    BootedGuest& m_guest;
    ResultsWriter& m_results;
    RunObserver& m_observer;
    const qint64 m_startNs = monotonicNowNs();
    std::shared_ptr<SchedulingRecord> m_scheduling; ///< null: not recorded
    std::unique_ptr<DoorWatch> m_door;              ///< likewise
    std::vector<Sample> m_tagged;                   ///< the step's, where the door is watched
    Clock::time_point m_lastScheduling = Clock::now();
};

} // namespace unisweep
