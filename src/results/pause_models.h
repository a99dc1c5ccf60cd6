// SPDX-License-Identifier: GPL-3.0-or-later
// Models of what sometimes delays requests of a guest, fitted to all delays of a curve together.
// The likelihood of a model is the probability of the delays that were observed and of no others.
//
// A delay is described by its first request and its excess over the median. The instants at which
// requests are due are known, so a model includes the probability of observing a pause: a pause of
// length L that begins at instant s delays the next request by more than u only if that is due
// between s and s + L − u.
//   Tail      independently slow requests; excesses have a generalized Pareto distribution, like
//             the tail of any ordinary distribution (Pickands 1975)
//   SlowPath  independently slow requests; each is slower by about the same time
//   Clock     pauses of about the same length, at Poisson instants
//   Periodic  pauses of about the same length, at even intervals of time
//   Renewal   pauses, each about the same time after the previous one
//   Requests  pauses, each after about the same number of requests; the last one waits for all of
//             the pause
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
    double logExcess = 0;  ///< log(excessNs)
    double logWithGap = 0; ///< log(excessNs + gapNs)
};

/// The delays of a step beyond the curve's common threshold.
struct ObservedStep {
    int offeredRate = 0; ///< requests/s of the experiment
    double rate = 0;     ///< requests/s that were due
    double requests = 0;
    double durationNs = 0;
    double atRisk = 0; ///< number of requests at which a delay could have begun
    std::vector<ObservedDelay> delays;
    std::vector<PauseEvidence::Gaps> gaps;
};

struct ObservedCurve {
    double thresholdNs = 0; ///< of the excess
    double medianNs = 0;    ///< latency at the lowest rate
    double bodyNs = 0; ///< the largest excess that the body of the latencies reaches at any rate
    int rates = 0;     ///< number of distinct offered rates
    bool evenArrivals = false; ///< requests were due at even gaps in every step
    std::vector<ObservedStep> steps;
    std::size_t delays() const;
};
/// The steps whose body lies within the threshold; `steps` by ascending rate. A step with very many
/// delays is cut to its beginning.
ObservedCurve observe(std::span<const PauseEvidence> steps, double thresholdNs);

struct FittedModel {
    PauseModel model = PauseModel::Tail;
    /// The log-likelihood minus the BIC penalty (half the logarithm of the number of delays per
    /// parameter, Schwarz 1978) and, for Periodic, minus the logarithm of the number of periods
    /// tried.
    double score = 0;
    double lengthNs = 0; ///< typical length of a pause; Tail: mean excess; SlowPath: typical excess
    double lengthSpread = 0;   ///< relative, from pause to pause
    Interval lengthNs95;       ///< 95 % interval of lengthNs, by likelihood; Tail has none
    double meanIntervalNs = 0; ///< Clock, Periodic, Renewal: from pause to pause, observed or not
    double meanRequests = 0;   ///< other models: from delay to delay
    double spread = 0;         ///< Renewal, Requests: coefficient of variation of the intervals
};

using FittedModels = std::array<FittedModel, pauseModelCount>; // in the order of PauseModel
/// `curve` must have delays.
FittedModels fitAll(const ObservedCurve& curve);
/// How the number of requests between delays depends on the rate: proportional to rate^exponent.
/// `gain`: the increase in log-likelihood over the same number at all rates, minus the penalty for
/// the exponent.
struct RateTrend {
    double exponent = 0;
    double gain = 0;
};
RateTrend trendOfRequests(const ObservedCurve& curve);

} // namespace unisweep
