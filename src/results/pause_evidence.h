// SPDX-License-Identifier: GPL-3.0-or-later
// What one step shows about the mechanism behind its slow requests, small enough to store for every
// step of a run: the delays well beyond the body of the latencies, and the gaps at which requests
// were due (a pause between two requests is not observed).
#pragma once

#include <span>
#include <vector>

#include "results/episodes.h"

namespace unisweep
{

/// Requests that were delayed together, represented by the first of them.
struct Delay {
    qint64 rank = 0;     ///< rank of the first request among those of the step
    qint64 lastRank = 0; ///< rank of the last request
    qint64 dueNs = 0;    ///< when the first began to wait
    double excessNs = 0; ///< the longest wait minus the step's median
    double gapNs = 0;    ///< from the previous request to the first; for the step's first request,
                         ///< from 0
};

struct PauseEvidence {
    int offeredRate = 0;       ///< requests/s
    qint64 requests = 0;       ///< without the warm-up
    double durationNs = 0;     ///< of the step
    double medianNs = 0;       ///< latency
    double minExcessNs = 0;    ///< the excess over the median above which a request counts as
                               ///< delayed
    bool evenArrivals = false; ///< requests were due at even gaps
    std::vector<Delay> delays; ///< in order; host noise and packet loss are left out
    qint64 leftOut = 0;        ///< number of delays caused by the host or the network

    /// Histogram of the gaps before requests at which a new delay could have begun.
    struct Gaps {
        double meanNs = 0;
        double count = 0;
    };
    std::vector<Gaps> gaps;

    /// The slower requests within the body, from the start of the step.
    double slightExcessNs = 0; ///< the excess over the median above which they count
    qint64 slightRequests = 0; ///< number of requests searched for them
    std::vector<Delay> slight; ///< in order
};

/// The excess over the median beyond which a latency is outside the body, modeled as a log-normal
/// distribution with the given upper quartile and decile.
double bodyFenceNs(const LatencyStatistics& latency);

/// `episodes`: those above medianNs + minExcessNs, except for those that the host or the network
/// is known to have caused, which are in `leftOut`.
PauseEvidence gatherEvidence(const StepTimeline& timeline, std::span<const Episode> episodes,
                             std::span<const Episode> leftOut, double medianNs, double minExcessNs);

} // namespace unisweep
