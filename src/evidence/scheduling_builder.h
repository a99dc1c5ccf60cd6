// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the scheduling record from the kernel's reports. Not thread-safe.
#pragma once

#include <optional>
#include <unordered_map>

#include "evidence/scheduling.h"
#include "switches/perf_switches.h"
#include "switches/schedstat.h"

namespace unisweep
{

/// Threads are known by the index that found() or indexOf() gives; times are in nanoseconds of the
/// clock of the reports (CLOCK_MONOTONIC). Does not throw.
class SchedulingBuilder
{
public:
    SchedulingBuilder() { m_record.source = SchedulingSource::Switches; }

    /// From now on there are only readings, no switches.
    /// `error`: errno; `paranoid`: see switchesForbidden().
    void forbidSwitches(int error, int paranoid);
    /// The same, without a reason to record.
    void useReadings() { m_record.source = SchedulingSource::Readings; }
    bool hasSwitches() const { return m_record.source == SchedulingSource::Switches; }

    const std::vector<GuestThread>& threads() const { return m_record.threads; }
    bool knows(pid_t tid) const { return m_indices.contains(tid); }
    /// The index of a thread, which is added if it is new; nullopt: too many threads.
    std::optional<std::size_t> found(const GuestThread& thread, qint64 nowNs);
    /// The index of a thread; -1: unknown.
    int indexOf(pid_t tid) const;
    /// Adds a switch, or the start of a thread by a known one, which adds that thread.
    void add(const PerfRecord& record);
    /// Adds a reading of a thread's schedstat, after which mayHaveRun() is false until it runs.
    void add(std::size_t thread, qint64 nowNs, const SchedstatTimes& times);
    /// Call when the thread cannot be read because it has ended.
    void noteEnd(std::size_t thread) { m_watched[thread].ran = false; }
    /// Whether switches show that the thread ran since its last reading; true without switches.
    bool mayHaveRun(std::size_t thread) const { return !hasSwitches() || m_watched[thread].ran; }

    /// See ThreadRecorder::take(); `nowNs` is of the same clock as the epoch.
    SchedulingRecord take(qint64 epochNs, qint64 nowNs);

private:
    struct Watched {
        qint64 sinceNs = 0; ///< when this record of the thread starts
        std::optional<ThreadState> state = {};
        std::optional<SchedstatTimes> last = {};
        qint64 validUntilNs = 0; ///< the end of the period in which `last` is known to be valid
        bool isStored = false;   ///< a reading at `validUntilNs` is stored
        bool ran = true;         ///< since the last reading
    };
    ThreadRole startedRole() const;
    void addSwitch(qint64 at, std::size_t index, ThreadState state, ThreadState before);
    void addState(qint64 at, std::size_t index, ThreadState state);
    void store(const ThreadReading& reading);

    std::unordered_map<pid_t, std::size_t> m_indices; ///< indices of threads, by id
    std::vector<Watched> m_watched;                   ///< in the order of m_record.threads
    SchedulingRecord m_record;
};

} // namespace unisweep
