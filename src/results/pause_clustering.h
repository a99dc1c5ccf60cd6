// SPDX-License-Identifier: GPL-3.0-or-later
// Whether delays come in bursts. No model of pause_models.h predicts that: requests that are slow
// by themselves and pauses at random instants have exponential gaps, all other pauses more even
// ones.
#pragma once

#include "results/pause_models.h"

namespace unisweep
{

enum class GapUnit {
    Requests, ///< between the end of a delay and the beginning of the next
    Time,
};

/// The probability that gaps between delays vary as much as these, or more, if each has an
/// exponential distribution with its step's mean: Greenwood's statistic (1946) summed over the
/// steps, one-sided, against at most 999 draws. Steps with fewer than three delays are left out; 1
/// if there are no others.
double clusteringPValue(const ObservedCurve& curve, GapUnit unit);

/// The share of the delays that begin with a request due almost together with the one before it,
/// within a tenth of the mean gap. Of random (Poisson) arrivals, a tenth of the requests are.
double shareInArrivalBursts(const ObservedCurve& curve);

} // namespace unisweep
