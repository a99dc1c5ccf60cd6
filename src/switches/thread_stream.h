// SPDX-License-Identifier: GPL-3.0-or-later
// When the threads of a guest on another machine ran, as `unisweep-load record` writes it there and
// evidence/thread_stream_reader.h reads it here: records of 32 bytes, as both machines keep numbers
// (x86-64). Times are CLOCK_MONOTONIC of the machine that writes.
#pragma once

#include <array>
#include <cstdint>

namespace unisweep
{

struct ThreadStreamRecord {
    enum class Kind : std::uint32_t {
        Found = 1, ///< a thread of the guest: `name`; instead of a time, its process
        Reading,   ///< of its schedstat: runNs, waitNs
        SwitchIn,  ///< this and the following as PerfRecord's
        Preempted,
        Slept,
        Started,
        Ended,
        Named,
        Lost,      ///< runNs: how many
        Forbidden, ///< there are no switches: errno in runNs, perf_event_paranoid in waitNs
        Tick,      ///< all before `atNs` has been written
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
        std::array<char, 16> name; ///< ends with a zero: the kernel keeps 15 letters
    };
};
static_assert(sizeof(ThreadStreamRecord) == 32);

} // namespace unisweep
