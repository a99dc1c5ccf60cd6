// SPDX-License-Identifier: GPL-3.0-or-later
// Each switch of chosen threads, and of those that they start later, as the kernel tells it.
//
// Source: perf_event_open(2): a software event that counts nothing (PERF_COUNT_SW_DUMMY) with
// context_switch, task and comm records, stamped by CLOCK_MONOTONIC. One ring a processor, into
// which the events of all threads write. No tracepoints, and no more rights than
// perf_event_paranoid 2 gives over one's own processes.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/types.h>

namespace unisweep
{

/// What forbids it, in the kernel's words; evidence/switches_text.h says them for people.
struct PerfError : std::runtime_error {
    explicit PerfError(int error);
    int code;     ///< errno
    int paranoid; ///< kernel.perf_event_paranoid; -1: not told
};

struct PerfRecord {
    enum class Kind {
        SwitchIn,
        Preempted, ///< it stopped although it was ready to go on
        Slept,     ///< it stopped to wait for something
        Started,   ///< `tid` was started by one that is watched, and is watched, too
        Ended,
        Named, ///< `name` is its name from now on
        Lost,  ///< `lost` records, for which there was no room
    };
    Kind kind = Kind::SwitchIn;
    std::uint64_t monotonicNs = 0;
    pid_t tid = 0;
    std::uint64_t lost = 0;
    std::string name = {};
};

/// Not thread-safe. Owns the descriptors and the rings.
class PerfSwitches
{
public:
    /// Opens a ring for each processor. Throws PerfError.
    PerfSwitches();
    ~PerfSwitches();
    PerfSwitches(const PerfSwitches&) = delete;
    PerfSwitches& operator=(const PerfSwitches&) = delete;

    /// Watches a thread from now on. A thread that has ended is no error. Throws PerfError.
    void watch(pid_t tid);
    /// Replaces `records` by what has been recorded since the last call, in the order of time.
    void take(std::vector<PerfRecord>& records);

private:
    class Ring;
    std::vector<std::unique_ptr<Ring>> m_rings; ///< one a processor
    std::vector<int> m_events;
};

} // namespace unisweep
