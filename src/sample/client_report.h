// SPDX-License-Identifier: GPL-3.0-or-later
// What load clients tell of a step when they tell no single requests: a summary, or bandwidths.
#pragma once

#include <array>
#include <cstdint>

#include "sample/sample.h"

namespace unisweep
{

/// A figure that the client did not tell.
inline constexpr std::int64_t notTold = -1;

/// A step in a few figures, as httperf and queryperf print them: there are no samples behind it.
struct ClientSummary {
    std::array<std::int64_t, outcomeCount> outcomes = {}; ///< requests, by Outcome
    std::int64_t latencies = 0;                           ///< that the times below describe
    std::int64_t meanNs = notTold;
    std::int64_t standardDeviationNs = notTold;
    std::int64_t minNs = notTold;
    std::int64_t medianNs = notTold;
    std::int64_t maxNs = notTold;
    std::int64_t elapsedNs = 0; ///< over which the requests were made

    bool operator==(const ClientSummary&) const = default;
};

/// A piece of a bandwidth test, as iperf reports it. Times are on the step's axis, as a sample's.
struct TransferInterval {
    std::int64_t atNs = 0; ///< its beginning; below 0: warm-up
    std::int64_t durationNs = 0;
    std::int64_t bits = notTold; ///< payload that the receiver got; of TCP to the guest, payload
                                 ///< that the sender's socket took
    std::int64_t jitterNs = notTold; ///< the receiver's (RFC 3550, section 6.4.1)
    std::int64_t lost = notTold;     ///< datagrams that did not arrive
    std::int64_t sent = notTold;     ///< datagrams, those lost included

    bool operator==(const TransferInterval&) const = default;
};

} // namespace unisweep
