// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

#include <QtGlobal>

namespace unisweep
{

/// A clock of clock_gettime(2), in nanoseconds.
inline qint64 clockNowNs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// CLOCK_MONOTONIC, the clock of samples, steps and counters.
inline qint64 monotonicNowNs()
{
    return clockNowNs(CLOCK_MONOTONIC);
}

/// CLOCK_REALTIME.
inline qint64 realtimeNowNs()
{
    return clockNowNs(CLOCK_REALTIME);
}

} // namespace unisweep
