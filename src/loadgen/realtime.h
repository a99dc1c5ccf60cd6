// SPDX-License-Identifier: GPL-3.0-or-later
// SCHED_FIFO for a sending thread, without running into the kernel's guard against it.
#pragma once

#include <cstdint>

namespace unisweep::loadgen
{

/// Linux lets no real-time thread keep a processor to itself: where it leaves ordinary threads
/// nothing, they get it for 50 ms in every second, at one stretch (sched(7), "Limiting the CPU
/// usage of real-time and deadline processes"; since 6.12 by the fair server). A thread that spins
/// between requests a few microseconds apart runs into that. So it gives way by itself, for
/// moments: in them it is an ordinary thread of the highest priority and goes on sending, and only
/// where others really wait for the processor they get some of it.
class RealtimeTurns
{
public:
    /// Nothing happens unless `on`. begin() and check() are called in the thread concerned.
    explicit RealtimeTurns(bool on)
        : m_on(on)
    {
    }

    /// Throws std::system_error when the right to is missing.
    void begin();
    /// Gives way, or takes over again, when it is time to; call it every millisecond or so.
    void check(std::int64_t nowNs);

private:
    bool m_on;
    bool m_givingWay = false;
    std::int64_t m_turnEndNs = 0;
    std::int64_t m_cpuAtTurn = 0;
};

} // namespace unisweep::loadgen
