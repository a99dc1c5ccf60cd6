// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks of a run. Everything is scheduled by CLOCK_MONOTONIC, but the kernel timestamps
// packets with CLOCK_REALTIME, so the offset between the two is monitored.
#pragma once

#include <cstdint>
#include <ctime>

namespace unisweep::loadgen
{

inline std::int64_t clockNs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

inline std::int64_t monotonicNs()
{
    return clockNs(CLOCK_MONOTONIC);
}

inline timespec toTimespec(std::int64_t ns)
{
    return {.tv_sec = ns / 1'000'000'000, .tv_nsec = ns % 1'000'000'000};
}

/// `clock` minus CLOCK_MONOTONIC, accurate to well under a microsecond: takes the tightest of
/// several bracketed readings, so that preemption does not matter.
std::int64_t offsetFromMonotonicNs(clockid_t clock);

/// Sleeps until an instant of CLOCK_MONOTONIC; returns early on a signal.
void sleepUntil(std::int64_t monotonicNs);

/// Asks the kernel not to round this thread's sleeps (it rounds to 50 µs by default), and for short
/// time slices, which start sooner after a wake-up when threads compete for the CPU (Linux 6.12;
/// older kernels keep the usual slices). Needs no privileges.
void wakePromptly();

/// Detects steps of the real-time clock, after which the kernel's timestamps are ignored for a
/// while, and suspends of the machine, which invalidate a run. (Slewing moves both clocks alike and
/// does no harm.)
class ClockWatch
{
public:
    ClockWatch();
    /// Reads the clocks again; call it periodically.
    void check();
    /// Whether the kernel's timestamps of packets that arrived by `nowNs` (CLOCK_MONOTONIC) can be
    /// converted by realtimeOffsetNs(). Not for a while after a clock step, which may have come
    /// between a packet's timestamp and its reading. Costs two clock readings.
    bool stampsHold(std::int64_t nowNs);

    std::int64_t realtimeOffsetNs() const { return m_realtimeOffset; }
    /// Sum of the absolute values of the observed steps.
    std::int64_t steppedNs() const { return m_stepped; }
    std::int64_t suspendedNs() const { return m_suspended; }

private:
    std::int64_t m_realtimeOffset;
    std::int64_t m_boottimeOffset;
    std::int64_t m_stepped = 0;
    std::int64_t m_stepSeenNs = INT64_MIN / 2; ///< when the last step was detected
    std::int64_t m_suspended = 0;
};

} // namespace unisweep::loadgen
