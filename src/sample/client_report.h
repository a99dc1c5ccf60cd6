// SPDX-License-Identifier: GPL-3.0-or-later
// What load clients report for a step instead of single requests: a summary, or bandwidths.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "sample/sample.h"

namespace unisweep
{

/// A step's summary, as printed by httperf and queryperf. nullopt: not reported by the client.
struct ClientSummary {
    std::array<std::int64_t, outcomeCount> outcomes = {}; ///< number of requests by Outcome
    std::int64_t latencies = 0; ///< number of latencies that the figures below are computed from
    std::optional<std::int64_t> meanNs;
    std::optional<std::int64_t> standardDeviationNs;
    std::optional<std::int64_t> minNs;
    std::optional<std::int64_t> medianNs;
    std::optional<std::int64_t> maxNs;
    std::int64_t elapsedNs = 0; ///< the time in which the requests were made

    bool operator==(const ClientSummary&) const = default;
};

/// An interval of a bandwidth test, as reported by iperf. Times are on the step's axis, like a
/// sample's.
struct TransferInterval {
    std::int64_t atNs = 0; ///< start of the interval; warm-up if negative
    std::int64_t durationNs = 0;
    std::optional<std::int64_t>
        bits; ///< payload received; for TCP to the guest, payload that the sender's socket accepted
    std::optional<std::int64_t> jitterNs; ///< as measured by the receiver (RFC 3550, section 6.4.1)
    std::optional<std::int64_t> lost;     ///< datagrams that did not arrive
    std::optional<std::int64_t> sent;     ///< datagrams, including lost ones

    bool operator==(const TransferInterval&) const = default;
};

} // namespace unisweep
