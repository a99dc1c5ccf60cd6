// SPDX-License-Identifier: GPL-3.0-or-later
// SCHED_FIFO for a sending thread, without triggering the kernel's real-time throttling.
#pragma once

#include <cstdint>
#include <vector>

namespace unisweep::loadgen
{

/// Refuses sending threads that together would leave ordinary programs no processor: below 93 % of
/// one each, none of them gives way. `pins` as in Options::pin. Throws std::runtime_error.
void checkRealtimeLeavesRoom(unsigned threads, const std::vector<int>& pins);

/// The same as numbers: `threads` on `own` processors, of `usable` ones of this host or cpuset.
bool realtimeLeavesRoom(unsigned threads, unsigned own, unsigned usable);

/// Linux does not let a real-time thread monopolize a CPU: ordinary threads that would get no time
/// get 50 ms of every second, at one stretch (sched(7), "Limiting the CPU usage of real-time and
/// deadline processes"; since 6.12 by the fair server). A thread that spins between requests a few
/// microseconds apart would be throttled. So it yields regularly for short periods, in which it is
/// an ordinary thread of the highest priority: it continues to send, and other threads get CPU time
/// only if they are waiting for it.
class RealtimeTurns
{
public:
    /// Has no effect unless `on`. Call begin() and check() on the thread concerned.
    explicit RealtimeTurns(bool on)
        : m_on(on)
    {
    }

    /// Throws std::system_error if the privilege is missing.
    void begin();
    /// Yields or resumes real-time scheduling when it is time. Call it about every millisecond.
    void check(std::int64_t nowNs);

private:
    bool m_on;
    bool m_givingWay = false;
    std::int64_t m_turnEndNs = 0;
    std::int64_t m_cpuAtTurn = 0;
};

} // namespace unisweep::loadgen
