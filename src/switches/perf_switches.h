// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the kernel's reports of all switches of selected threads, and of threads that they start
// later.
//
// Source: perf_event_open(2): a software event that counts nothing (PERF_COUNT_SW_DUMMY) with
// context_switch, task and comm records, timestamped by CLOCK_MONOTONIC. One ring per CPU receives
// the events of all threads. Uses no tracepoints, and needs no more privileges than
// perf_event_paranoid 2 gives for one's own processes.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/types.h>

namespace unisweep
{

/// Why switches cannot be recorded, in the kernel's words; evidence/switches_text.h explains it to
/// users.
struct PerfError : std::runtime_error {
    explicit PerfError(int error);
    int code;     ///< errno
    int paranoid; ///< kernel.perf_event_paranoid; -1: unknown
};

struct PerfRecord {
    enum class Kind {
        SwitchIn,
        Preempted, ///< stopped although it was ready to run
        Slept,     ///< stopped to wait for something
        Started,   ///< `tid` was started by a watched thread and is now watched, too
        Ended,
        Named, ///< `name` is the thread's new name
        Lost,  ///< `lost` records were dropped because the ring was full
    };
    Kind kind = Kind::SwitchIn;
    std::uint64_t monotonicNs = 0;
    pid_t tid = 0;
    std::uint64_t lost = 0;
    std::string name = {};
};

/// Owns the descriptors and rings. Not thread-safe.
class PerfSwitches
{
public:
    /// Opens a ring for each CPU. Throws PerfError.
    PerfSwitches();
    ~PerfSwitches();
    PerfSwitches(const PerfSwitches&) = delete;
    PerfSwitches& operator=(const PerfSwitches&) = delete;

    /// Watches a thread from now on; ignores one that has ended. Throws PerfError.
    void watch(pid_t tid);
    /// Replaces `records` with those since the last call, by time.
    void take(std::vector<PerfRecord>& records);

private:
    class Ring;
    std::vector<std::unique_ptr<Ring>> m_rings; ///< one per CPU
    std::vector<int> m_events;
};

} // namespace unisweep
