// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses within the body of the latencies. A single one cannot be distinguished from an ordinary
// slow request, but that every Nth request is among the slower ones can be detected.
#pragma once

#include <optional>
#include <span>

#include "results/pause_models.h"

namespace unisweep
{

struct SlightPauses {
    FittedModel requests; ///< pauses after a fixed number of requests, among ordinary slow requests
    double logOdds = 0;   ///< against the best alternative that was tried
    PauseModel next = PauseModel::SlowPath;
    double pauseShare = 0;    ///< the share of the delays that are pauses
    double bestOfOneRate = 0; ///< the largest gain of log-likelihood by a single rate
    double gain = 0;          ///< the gain of log-likelihood by all rates
};

/// The slower requests of each step, with excesses beyond `thresholdNs`, as a curve. Uses the first
/// `most` per step. Steps with too many of them are left out.
ObservedCurve observeSlight(std::span<const PauseEvidence> steps, double thresholdNs,
                            std::size_t most);

/// nullopt if there are too few delays, or nothing indicates a fixed number of requests.
std::optional<SlightPauses> findSlightPauses(const ObservedCurve& curve);

/// For pauses known to be driven by requests: refines the number of requests between them, given
/// that some delays are not pauses and some pauses were not observed.
void refineRequests(FittedModel& fitted, const ObservedCurve& curve);

} // namespace unisweep
