// SPDX-License-Identifier: GPL-3.0-or-later
// What load clients report for a step if they do not report single requests: a summary, or
// bandwidths.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "sample/sample.h"

namespace unisweep
{

/// A step in a few figures, as printed by httperf and queryperf, without samples. nullopt: not
/// reported by the client.
struct ClientSummary {
    std::array<std::int64_t, outcomeCount> outcomes = {}; ///< number of requests, by Outcome
    std::int64_t latencies = 0; ///< number of latencies that the times below describe
    std::optional<std::int64_t> meanNs;
    std::optional<std::int64_t> standardDeviationNs;
    std::optional<std::int64_t> minNs;
    std::optional<std::int64_t> medianNs;
    std::optional<std::int64_t> maxNs;
    std::int64_t elapsedNs = 0; ///< time over which the requests were made

    bool operator==(const ClientSummary&) const = default;
};

/// An interval of a bandwidth test, as reported by iperf. Times are on the step's axis, like a
/// sample's.
struct TransferInterval {
    std::int64_t atNs = 0; ///< its start; below 0: warm-up
    std::int64_t durationNs = 0;
    std::optional<std::int64_t>
        bits; ///< received payload; for TCP to the guest, payload that the sender's socket accepted
    std::optional<std::int64_t> jitterNs; ///< as measured by the receiver (RFC 3550, section 6.4.1)
    std::optional<std::int64_t> lost;     ///< datagrams that did not arrive
    std::optional<std::int64_t> sent;     ///< datagrams, including lost ones

    bool operator==(const TransferInterval&) const = default;
};

} // namespace unisweep
