// SPDX-License-Identifier: GPL-3.0-or-later
// When the threads of a guest on another machine ran, as written there by `unisweep-load record`
// and read here by evidence/thread_stream_reader.h: records of 32 bytes in the byte order of both
// machines (x86-64). Times are CLOCK_MONOTONIC of the writing machine.
#pragma once

#include <array>
#include <cstdint>

namespace unisweep
{

struct ThreadStreamRecord {
    enum class Kind : std::uint32_t {
        Found = 1, ///< a thread of the guest: `name`; instead of a time, its process
        Reading,   ///< contents of its schedstat: runNs, waitNs
        SwitchIn,  ///< this and the following as in PerfRecord
        Preempted,
        Slept,
        Started,
        Ended,
        Named,
        Lost,      ///< runNs: the number
        Forbidden, ///< there are no switches: errno in runNs, perf_event_paranoid in waitNs
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
        std::array<char, 16> name; ///< ends with a zero: the kernel stores 15 letters
    };
};
static_assert(sizeof(ThreadStreamRecord) == 32);

} // namespace unisweep
