// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses that lie within the body of the latencies. One of them cannot be told from an ordinary
// slow request; that every Nth request is among the slower ones can.
#pragma once

#include <optional>
#include <span>

#include "results/pause_models.h"

namespace unisweep
{

struct SlightPauses {
    FittedModel requests; ///< one after every so many requests, among ordinary slow requests
    double logOdds = 0;   ///< against the best of what else was tried
    PauseModel next = PauseModel::SlowPath;
    double pauseShare = 0;    ///< of the delays
    double bestOfOneRate = 0; ///< what one rate alone adds to the logarithm of the likelihood
    double gain = 0;          ///< of all rates
};

/// The slower requests of each step whose excess is beyond `thresholdNs`, from the beginning of the
/// step, as a curve. Steps of which too many are that slow are left out.
/// Of a step, the first `most`.
ObservedCurve observeSlight(std::span<const PauseEvidence> steps, double thresholdNs,
                            std::size_t most);

/// nullopt where the delays are too few, or nothing speaks for a fixed number of requests.
std::optional<SlightPauses> findSlightPauses(const ObservedCurve& curve);

/// Of pauses known to be driven by requests: how many from one to the next, where some of the
/// delays are none and some of the pauses were not seen.
void refineRequests(FittedModel& fitted, const ObservedCurve& curve);

} // namespace unisweep
