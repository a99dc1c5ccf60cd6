// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that only wake up periodically, one pinned to each CPU, and record when they were late:
// whatever kept a sentinel from running may have delayed other threads, too. A latency that rose at
// the same time may thus be caused by the host, not by the guest (the idea of hwlat_detector and
// jHiccup, in user space).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace unisweep::loadgen
{

/// A late wake-up. Times are nanoseconds on the step's axis.
struct Stall {
    std::int64_t dueNs = 0;
    std::int64_t lateNs = 0;
    int processor = 0;
};

/// CPU time that the hypervisor under this host took between two readings, over all CPUs; the
/// kernel counts it in hundredths of a second.
struct Steal {
    std::int64_t fromNs = 0;
    std::int64_t toNs = 0;
    std::int64_t stolenNs = 0;
};

struct SentinelReport {
    std::int64_t intervalNs = 0;  ///< between two wake-ups
    std::int64_t thresholdNs = 0; ///< the lateness from which a wake-up is a stall
    int processors = 0;           ///< number of CPUs watched
    std::vector<Stall> stalls;    ///< the longest, at most maxStalls; by time
    std::uint64_t stallsOmitted = 0;
    std::vector<Steal> steals; ///< intervals with stolen time; only the first maxSteals
};

class Sentinel
{
public:
    static constexpr std::size_t maxStalls = 2048;
    static constexpr std::size_t maxSteals = 1024;
    static constexpr std::size_t maxProcessors = 8;

    /// Watches until finish() or destruction. `epochNs`: the step's zero on CLOCK_MONOTONIC.
    /// `realtime`: runs before the sending threads, which then have real-time priority, too.
    Sentinel(std::int64_t epochNs, bool realtime);
    ~Sentinel();

    SentinelReport finish();

private:
    class Watch;
    std::vector<std::unique_ptr<Watch>> m_watches;
    std::unique_ptr<class StealWatch> m_steal;
};

} // namespace unisweep::loadgen
