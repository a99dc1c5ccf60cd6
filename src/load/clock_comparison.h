// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the clocks of other machines with this host's, over ssh.
#pragma once

#include <chrono>
#include <stop_token>
#include <vector>

#include "load/load_host.h"

namespace unisweep
{

/// The offsets of another machine's clocks. The true offset is within ± half the round trip.
struct ClockComparison {
    qint64 monotonicOffsetNs = 0; ///< its CLOCK_MONOTONIC minus this host's
    qint64 realtimeOffsetNs = 0;  ///< its CLOCK_REALTIME minus this host's
    qint64 roundTripNs = 0;       ///< of the fastest exchange, which determines the offsets
    /// From the start of ssh to the first response, with connections to all hosts at once.
    std::chrono::nanoseconds connecting{};
};

/// Connects to all hosts at once, since most of the time passes while connections are made; then
/// compares one host after the other, so that they do not delay each other's exchanges. The result
/// is in the order of `hosts`, on which the program must be installed. Blocks; if `stop` is
/// requested, returns what there is. Throws LoadError with the host and what to do.
std::vector<ClockComparison> compareClocks(const std::vector<const LoadHost*>& hosts,
                                           const std::stop_token& stop);

/// The same for one host.
ClockComparison compareClocks(const LoadHost& host, const std::stop_token& stop);

} // namespace unisweep
