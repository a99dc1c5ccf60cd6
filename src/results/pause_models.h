// SPDX-License-Identifier: GPL-3.0-or-later
// What may delay requests of a guest now and then, as models of all delays of a curve together: how
// probable each model makes the delays that were seen, and that no others were.
//
// A delay is known by the request it began with and by its excess over the median. Requests are due
// at known instants, so that the chance of seeing a pause is part of a model: one that begins at an
// instant s and lasts L delays the next request, due g after the one before it, by more than u only
// if that is due in s to s + L − u.
//   Tail      each request is slow with a probability of its own; excesses have a generalized
//   Pareto
//             distribution (Pickands 1975), as the tail of any ordinary distribution has
//   SlowPath  the same, but those that are slow take about as much longer each
//   Clock     pauses of about one length begin at Poisson instants
//   Periodic  the same, at even intervals of time
//   Renewal   pauses begin after a stretch of time of about one length each
//   Requests  pauses begin after about so many requests each, and the last of them waits it all
#pragma once

#include <array>
#include <span>
#include <vector>

#include <QString>

#include "results/nonparametric.h"
#include "results/pause_evidence.h"

namespace unisweep
{

enum class PauseModel { Tail, SlowPath, Clock, Periodic, Renewal, Requests };
inline constexpr std::size_t pauseModelCount = 6;
/// "tail", "slow-path", "clock", "periodic", "renewal", "requests"
QString toWord(PauseModel model);

struct ObservedDelay : Delay {
    double logExcess = 0;  ///< logarithms of excessNs,
    double logWithGap = 0; ///< and of excessNs + gapNs
};

/// The delays of a step that exceed a threshold common to the curve.
struct ObservedStep {
    int offeredRate = 0; ///< requests/s of the experiment
    double rate = 0;     ///< requests/s that were due
    double requests = 0;
    double durationNs = 0;
    double atRisk = 0; ///< requests with which a delay could have begun
    std::vector<ObservedDelay> delays;
    std::vector<PauseEvidence::Gaps> gaps;
};

struct ObservedCurve {
    double thresholdNs = 0;    ///< of the excess
    double medianNs = 0;       ///< latency at the lowest rate
    double bodyNs = 0;         ///< excess that the body of the latencies reaches at some rate
    int rates = 0;             ///< offered ones, whatever steps there are of each
    bool evenArrivals = false; ///< requests were due at even gaps in every step
    std::vector<ObservedStep> steps;
    std::size_t delays() const;
};
/// The steps, by ascending rate, whose body lies within the threshold. Of a step with very many
/// delays, its beginning.
ObservedCurve observe(std::span<const PauseEvidence> steps, double thresholdNs);

struct FittedModel {
    PauseModel model = PauseModel::Tail;
    /// Log-likelihood, less half the logarithm of the number of delays for each parameter (Schwarz
    /// 1978) and, of Periodic, the logarithm of the number of periods tried.
    double score = 0;
    double lengthNs = 0;       ///< typical, of a pause; of Tail and SlowPath, excess
    double lengthSpread = 0;   ///< relative, from pause to pause
    Interval lengthNs95;       ///< 95 % interval of lengthNs by the likelihood; of Tail, none
    double meanIntervalNs = 0; ///< of Clock, Periodic, Renewal: from pause to pause, seen or not
    double meanRequests = 0;   ///< of the others: from delay to delay
    double spread = 0;         ///< of Renewal, Requests: coefficient of variation of the intervals
};

using FittedModels = std::array<FittedModel, pauseModelCount>; // in the order of PauseModel
/// `curve` has delays.
FittedModels fitAll(const ObservedCurve& curve);
/// How the number of requests between delays goes with the rate: as rate^exponent. `gain` is by how
/// much the logarithm of the likelihood is better than with the same number at all rates.
struct RateTrend {
    double exponent = 0;
    double gain = 0;
};
RateTrend trendOfRequests(const ObservedCurve& curve);

} // namespace unisweep
