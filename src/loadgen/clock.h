// SPDX-License-Identifier: GPL-3.0-or-later
// The clocks of a run. Everything is scheduled on CLOCK_MONOTONIC; the kernel stamps packets on
// CLOCK_REALTIME, so the distance between the two is watched.
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

/// `clock` minus CLOCK_MONOTONIC, good to well under a microsecond: the tightest of a few
/// bracketed readings, so that being scheduled out between two of them does not count.
std::int64_t offsetFromMonotonicNs(clockid_t clock);

/// Sleeps to an instant of CLOCK_MONOTONIC; returns early on a signal.
void sleepUntil(std::int64_t monotonicNs);

/// Asks the kernel not to round this thread's sleeps (it rounds to 50 us by default), and for
/// short turns on the processor, which come sooner after a wake-up where others compete for it
/// (Linux 6.12; older ones go on with the usual turns). Needs no right.
void wakePromptly();

/// Sees steps of the real-time clock, after which the kernel's stamps are not used for a while, and
/// suspends of the machine, which make the times of a run worthless (a slewed clock moves both
/// clocks alike and does no harm).
class ClockWatch
{
public:
    ClockWatch();
    /// Reads the clocks again; call it periodically.
    void check();
    /// Whether the kernel's stamps of packets that came until `nowNs`, on CLOCK_MONOTONIC, are on
    /// the clock that realtimeOffsetNs() returns: not for a while after a step, as it may have come
    /// between a stamp and its reading. Costs two readings of a clock.
    bool stampsHold(std::int64_t nowNs);

    std::int64_t realtimeOffsetNs() const { return m_realtimeOffset; }
    /// Sum of the steps seen, without sign.
    std::int64_t steppedNs() const { return m_stepped; }
    std::int64_t suspendedNs() const { return m_suspended; }

private:
    std::int64_t m_realtimeOffset;
    std::int64_t m_boottimeOffset;
    std::int64_t m_stepped = 0;
    std::int64_t m_stepSeenNs = INT64_MIN / 2; ///< when the last step was seen
    std::int64_t m_suspended = 0;
};

} // namespace unisweep::loadgen
