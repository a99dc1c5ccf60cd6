// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies split at the guest's door: the way in, the time in the guest, the way out.
#pragma once

#include <optional>

#include "results/run_data.h"

namespace unisweep
{

/// Nanoseconds from the sending of a request to its response. Values that the clocks' error makes
/// negative are 0.
struct LatencyParts {
    qint64 wayInNs = 0; ///< of a new connection, including the ways of its handshake
    qint64 insideNs = 0;
    qint64 wayOutNs = 0;

    qint64 wayNs() const { return wayInNs + wayOutNs; }
};

LatencyParts partsOf(const Sample& sample, const DoorPassage& passage);
/// By the index of a step's sample; nullopt if it was not answered, or not seen at the door.
std::optional<LatencyParts> partsOf(const StepData& step, qsizetype sample);

/// For a step, without its warm-up.
struct DoorStatistics {
    LatencyStatistics wayIn;
    LatencyStatistics inside;
    LatencyStatistics wayOut;
    qint64 unseen = 0; ///< answered, but not seen at the door
    // Requests without a response, by how far they got.
    qint64 lostOnWayIn = 0;
    qint64 lostInside = 0;
    qint64 lostOnWayOut = 0;
    qint64 repeatedIn = 0; ///< packets that came in more than once
    qint64 repeatedOut = 0;
};

/// nullopt: the door was not recorded.
std::optional<DoorStatistics> doorStatistics(const StepData& step);

} // namespace unisweep
