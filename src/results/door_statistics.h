// SPDX-License-Identifier: GPL-3.0-or-later
// Latencies in their parts by the guest's door: the way in, in the guest, the way out.
#pragma once

#include <optional>

#include "results/run_data.h"

namespace unisweep
{

/// Nanoseconds from the sending of a request to its answer. What the clocks' error makes negative
/// is 0.
struct LatencyParts {
    qint64 wayInNs = 0; ///< of a new connection, its handshake's ways included
    qint64 insideNs = 0;
    qint64 wayOutNs = 0;

    qint64 wayNs() const { return wayInNs + wayOutNs; }
};

LatencyParts partsOf(const Sample& sample, const DoorPassage& passage);
/// Of a sample of the step by its index; nullopt when it has no answer, or was not seen.
std::optional<LatencyParts> partsOf(const StepData& step, qsizetype sample);

/// Of a step, without its warm-up.
struct DoorStatistics {
    LatencyStatistics wayIn;
    LatencyStatistics inside;
    LatencyStatistics wayOut;
    qint64 unseen = 0; ///< answered, but not seen at the door
    // Requests without an answer, by how far they came.
    qint64 lostOnWayIn = 0;
    qint64 lostInside = 0;
    qint64 lostOnWayOut = 0;
    qint64 repeatedIn = 0; ///< packets that came in again
    qint64 repeatedOut = 0;
};

/// nullopt: the door was not recorded.
std::optional<DoorStatistics> doorStatistics(const StepData& step);

} // namespace unisweep
