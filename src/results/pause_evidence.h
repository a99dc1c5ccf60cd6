// SPDX-License-Identifier: GPL-3.0-or-later
// What one step tells about the mechanism behind its slow requests, in a form small enough to keep
// for every step of a run: the delays well beyond the body of the latencies, and the gaps in which
// requests were due (a pause that falls between two requests is not seen).
#pragma once

#include <span>
#include <vector>

#include "results/episodes.h"

namespace unisweep
{

/// Requests that were delayed together; the first of them stands for all.
struct Delay {
    qint64 rank = 0;     ///< of the first request, among those of the step
    qint64 lastRank = 0; ///< of the last
    qint64 dueNs = 0;    ///< when the first began to wait
    double excessNs = 0; ///< the longest wait, less the step's median
    double gapNs = 0;    ///< from the request before the first; of the very first, from 0
};

struct PauseEvidence {
    int offeredRate = 0;       ///< requests/s
    qint64 requests = 0;       ///< without the warm-up
    double durationNs = 0;     ///< of the step
    double medianNs = 0;       ///< latency
    double leastExcessNs = 0;  ///< what a delay exceeds the median by: beyond the body's spread
    bool evenArrivals = false; ///< requests were due at even gaps
    std::vector<Delay> delays; ///< in order; host noise and packet loss are left out
    qint64 leftOut = 0;        ///< so many delays, caused by the host or the network

    /// The gaps before requests that a new delay could have begun with.
    struct Gaps {
        double meanNs = 0;
        double count = 0;
    };
    std::vector<Gaps> gaps;

    /// The slower requests within the body, from the beginning of the step.
    double slightExcessNs = 0; ///< what they exceed the median by
    qint64 slightRequests = 0; ///< among which they are
    std::vector<Delay> slight; ///< in order
};

/// The excess over the median beyond which a latency is outside a log-normal body with the given
/// upper quartile and decile.
double bodyFenceNs(const LatencyStatistics& latency);

/// `episodes` are those above medianNs + leastExcessNs, without what is known to be the host's or
/// the network's doing; of that, `leftOut`.
PauseEvidence gatherEvidence(const StepTimeline& timeline, std::span<const Episode> episodes,
                             std::span<const Episode> leftOut, double medianNs,
                             double leastExcessNs);

} // namespace unisweep
