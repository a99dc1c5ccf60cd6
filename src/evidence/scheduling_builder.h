// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler's record out of what the kernel tells piece by piece. Not thread-safe.
#pragma once

#include <optional>
#include <unordered_map>

#include "evidence/scheduling.h"
#include "switches/perf_switches.h"
#include "switches/schedstat.h"

namespace unisweep
{

class SchedulingBuilder
{
public:
    SchedulingBuilder() { m_record.source = SchedulingSource::Switches; }

    /// From now on there are no switches, but readings alone.
    void forbidSwitches(int error, int paranoid);
    void useReadings() { m_record.source = SchedulingSource::Readings; }
    bool hasSwitches() const { return m_record.source == SchedulingSource::Switches; }

    const std::vector<GuestThread>& threads() const { return m_record.threads; }
    bool knows(pid_t tid) const { return m_indices.contains(tid); }
    /// A new thread's index, or that of one that is known; nullopt: too many.
    std::optional<std::size_t> found(const GuestThread& thread, qint64 nowNs);
    /// Of that thread; -1: of none that is known.
    int indexOf(pid_t tid) const;
    /// A switch, or the start of a thread by one that is watched, which is then known.
    void add(const PerfRecord& record);
    /// What schedstat says of a thread, where its switches may have changed it.
    void add(std::size_t thread, qint64 nowNs, const SchedstatTimes& times);
    /// A thread that cannot be read: it has ended.
    void noteEnd(std::size_t thread) { m_watched[thread].ran = false; }
    /// It ran since its last reading, by its switches; so it did when there are none.
    bool mayHaveRun(std::size_t thread) const { return !hasSwitches() || m_watched[thread].ran; }

    /// As ThreadRecorder::take(), `nowNs` on the same clock as the epoch.
    SchedulingRecord take(qint64 epochNs, qint64 nowNs);

private:
    struct Watched {
        qint64 sinceNs = 0; ///< of this record
        std::optional<ThreadState> state = {};
        std::optional<SchedstatTimes> last = {};
        qint64 lookedNs = 0;   ///< when `last` still held
        bool isStored = false; ///< a reading at `lookedNs`
        bool ran = true;       ///< since then
    };
    ThreadRole startedRole() const;
    void addSwitch(qint64 at, std::size_t index, ThreadState state, ThreadState before);
    void addState(qint64 at, std::size_t index, ThreadState state);
    void store(const ThreadReading& reading);

    std::unordered_map<pid_t, std::size_t> m_indices; ///< of threads, by id
    std::vector<Watched> m_watched;                   ///< beside m_record.threads
    SchedulingRecord m_record;
};

} // namespace unisweep
