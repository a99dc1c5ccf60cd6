// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/clock.h"

#include <cstdlib>
#include <sys/prctl.h>

namespace unisweep::loadgen
{

// Two bracketed readings differ by noise; less than this is no step of the clock.
static constexpr std::int64_t stepThresholdNs = 20'000;

std::int64_t offsetFromMonotonicNs(clockid_t clock)
{
    std::int64_t best = INT64_MAX;
    std::int64_t offset = 0;
    for (int i = 0; i < 8; ++i) {
        const std::int64_t before = monotonicNs();
        const std::int64_t other = clockNs(clock);
        const std::int64_t after = monotonicNs();
        if (after - before < best) {
            best = after - before;
            offset = other - (before + (after - before) / 2);
        }
    }
    return offset;
}

void sleepUntil(std::int64_t monotonicNs)
{
    const timespec at = toTimespec(monotonicNs);
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, nullptr);
}

void sleepPrecisely()
{
    prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);
}

ClockWatch::ClockWatch()
    : m_realtimeOffset(offsetFromMonotonicNs(CLOCK_REALTIME))
    , m_boottimeOffset(offsetFromMonotonicNs(CLOCK_BOOTTIME))
{
}

void ClockWatch::check()
{
    const std::int64_t boottime = offsetFromMonotonicNs(CLOCK_BOOTTIME);
    if (boottime - m_boottimeOffset > stepThresholdNs) {
        m_suspended += boottime - m_boottimeOffset;
        m_boottimeOffset = boottime;
    }
    const std::int64_t realtime = offsetFromMonotonicNs(CLOCK_REALTIME);
    if (std::llabs(realtime - m_realtimeOffset) > stepThresholdNs) {
        m_stepped += std::llabs(realtime - m_realtimeOffset);
        m_realtimeOffset = realtime;
    }
}

} // namespace unisweep::loadgen
