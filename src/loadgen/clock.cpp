// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/clock.h"

#include <cstdlib>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace unisweep::loadgen
{

// Two bracketed readings differ by noise; a smaller difference is not a clock step.
static constexpr std::int64_t stepThresholdNs = 20'000;
/// How long a packet may wait in its socket before it is read.
static constexpr std::int64_t longestQueueNs = 200'000'000;
/// The shortest slice that the kernel accepts.
static constexpr std::uint64_t shortestTurnNs = 100'000;

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

namespace
{

/// struct sched_attr of the kernel's interface, version 0, which the C library does not declare.
struct SchedulingAttributes {
    std::uint32_t size;
    std::uint32_t policy;
    std::uint64_t flags;
    std::int32_t nice;
    std::uint32_t priority;
    std::uint64_t runtimeNs; ///< SCHED_OTHER: length of a time slice
    std::uint64_t deadlineNs;
    std::uint64_t periodNs;
};

} // namespace

void wakePromptly()
{
    prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);
    SchedulingAttributes attributes{};
    attributes.size = sizeof attributes;
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0 ||
        attributes.policy != SCHED_OTHER)
        return;
    attributes.size = sizeof attributes;
    attributes.runtimeNs = shortestTurnNs;
    syscall(SYS_sched_setattr, 0, &attributes, 0);
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
        m_stepSeenNs = monotonicNs();
    }
}

bool ClockWatch::stampsHold(std::int64_t nowNs)
{
    // Preemption between the readings widens the bracket, and thereby only the bounds.
    const std::int64_t realtime = clockNs(CLOCK_REALTIME);
    const std::int64_t after = monotonicNs();
    const std::int64_t least = realtime - after;
    const std::int64_t most = realtime - nowNs;
    if (m_realtimeOffset < least - stepThresholdNs || m_realtimeOffset > most + stepThresholdNs)
        check();
    return nowNs - m_stepSeenNs > longestQueueNs;
}

} // namespace unisweep::loadgen
