// SPDX-License-Identifier: GPL-3.0-or-later
// Whether delays come in bursts, which no model in pause_models.h predicts: gaps are exponential
// for independently slow requests and for pauses at random instants, and more even for all other
// pauses.
#pragma once

#include "results/pause_models.h"

namespace unisweep
{

enum class GapUnit {
    Requests, ///< from the end of a delay to the start of the next
    Time,
};

/// The probability of gaps at least as uneven as these if each step's gaps are exponential with
/// that step's mean: Greenwood's statistic (1946) summed over the steps, one-sided, against at most
/// 999 draws. Steps with fewer than three delays are left out; 1 if no step remains.
double clusteringPValue(const ObservedCurve& curve, GapUnit unit);

/// The share of delays that begin with a request due within a tenth of the mean gap after the
/// previous one. Of Poisson arrivals, about a tenth are.
double shareInArrivalBursts(const ObservedCurve& curve);

} // namespace unisweep
