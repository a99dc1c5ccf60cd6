// SPDX-License-Identifier: GPL-3.0-or-later
// What load clients tell of a step when they tell no single requests: a summary, or bandwidths.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "sample/sample.h"

namespace unisweep
{

/// nullopt: a figure that the client did not tell. A step in a few figures, as httperf and
/// queryperf print them: there are no samples behind it.
struct ClientSummary {
    std::array<std::int64_t, outcomeCount> outcomes = {}; ///< requests, by Outcome
    std::int64_t latencies = 0;                           ///< that the times below describe
    std::optional<std::int64_t> meanNs;
    std::optional<std::int64_t> standardDeviationNs;
    std::optional<std::int64_t> minNs;
    std::optional<std::int64_t> medianNs;
    std::optional<std::int64_t> maxNs;
    std::int64_t elapsedNs = 0; ///< over which the requests were made

    bool operator==(const ClientSummary&) const = default;
};

/// A piece of a bandwidth test, as iperf reports it. Times are on the step's axis, as a sample's.
struct TransferInterval {
    std::int64_t atNs = 0; ///< its beginning; below 0: warm-up
    std::int64_t durationNs = 0;
    std::optional<std::int64_t> bits;     ///< payload that the receiver got; of TCP to the guest,
                                          ///< payload that the sender's socket took
    std::optional<std::int64_t> jitterNs; ///< the receiver's (RFC 3550, section 6.4.1)
    std::optional<std::int64_t> lost;     ///< datagrams that did not arrive
    std::optional<std::int64_t> sent;     ///< datagrams, those lost included

    bool operator==(const TransferInterval&) const = default;
};

} // namespace unisweep
