// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies split at the guest's door: the way in, the time in the guest, the way out.
#pragma once

#include <optional>

#include "results/run_data.h"

namespace unisweep
{

/// Nanoseconds of a request's latency, from sending to response. Values that the clock error makes
/// negative are 0.
struct LatencyParts {
    qint64 wayInNs = 0; ///< for a new connection, including its handshake in both directions
    qint64 insideNs = 0;
    qint64 wayOutNs = 0;

    qint64 wayNs() const { return wayInNs + wayOutNs; }
};

LatencyParts partsOf(const Sample& sample, const DoorPassage& passage);
/// `index`: into the step's samples. nullopt if it was not answered or not seen at the door.
std::optional<LatencyParts> partsOf(const StepData& step, qsizetype index);

/// The statistics of a step, without its warm-up.
struct DoorStatistics {
    LatencyStatistics wayIn;
    LatencyStatistics inside;
    LatencyStatistics wayOut;
    qint64 unseen = 0; ///< answered, but not seen at the door
    // Requests without a response, by the last place where they were seen.
    qint64 lostOnWayIn = 0;
    qint64 lostInside = 0;
    qint64 lostOnWayOut = 0;
    qint64 repeatedIn = 0; ///< packets that came in more than once
    qint64 repeatedOut = 0;
};

/// nullopt: the door was not recorded.
std::optional<DoorStatistics> doorStatistics(const StepData& step);

} // namespace unisweep
