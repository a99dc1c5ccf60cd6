// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of when a guest's threads ran on another machine, written there by `unisweep-load
// record` and read by evidence/thread_stream_reader.h: records of 32 bytes in the byte order of
// both machines (x86-64). Times are CLOCK_MONOTONIC of the writing machine.
#pragma once

#include <array>
#include <cstdint>

namespace unisweep
{

struct ThreadStreamRecord {
    enum class Kind : std::uint32_t {
        Found = 1, ///< a thread of the guest: `name`; atNs is its process id
        Reading,   ///< the thread's schedstat: runNs, waitNs
        SwitchIn,  ///< this and the following kinds are as in PerfRecord
        Preempted,
        Slept,
        Started,
        Ended,
        Named,
        Lost,      ///< runNs: number of lost records
        Forbidden, ///< switches are not available: runNs is errno, waitNs is perf_event_paranoid
        Tick,      ///< everything before `atNs` has been written
    };
    struct Times {
        std::int64_t runNs;
        std::int64_t waitNs;
    };
    Kind kind;
    std::int32_t tid;
    std::int64_t atNs;
    union {
        Times times;
        std::array<char, 16> name; ///< null-terminated: the kernel stores 15 characters
    };
};
static_assert(sizeof(ThreadStreamRecord) == 32);

} // namespace unisweep
