// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the fits of pause_models.h.
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "results/pause_models.h"
#include "results/simplex.h"

namespace unisweep::pause_fit
{

inline constexpr double impossible = -std::numeric_limits<double>::infinity();
inline constexpr double least = 1e-300; // smallest argument of a logarithm

inline double normalTail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

/// Log-normal lengths of pauses. Functions take logarithms where callers have them, for speed.
struct Lengths {
    double logMedian = 0;
    double sigma = 0.1;

    double median() const { return std::exp(logMedian); }
    double tailAt(double logX) const // the share of longer pauses
    {
        return normalTail((logX - logMedian) / sigma);
    }
    double tail(double x) const { return x <= 0 ? 1 : tailAt(std::log(x)); }
    double densityAt(double logX) const
    {
        const double z = (logX - logMedian) / sigma;
        return std::exp(-z * z / 2 - logX) / (sigma * std::sqrt(2 * std::numbers::pi));
    }
    double tailIntegral(double x) const // integral of tail() from 0 to x
    {
        if (x <= 0)
            return 0;
        const double logX = std::log(x);
        const double mean = std::exp(logMedian + sigma * sigma / 2);
        return x * tailAt(logX) + mean * (1 - normalTail((logX - logMedian) / sigma - sigma));
    }
    bool allowed() const { return sigma > 0.01 && sigma < 1; }
};

/// A mixture: a share of the delays beyond the threshold are ordinary slow requests from the tail
/// of the body, with exponential excesses; the others are pauses.
struct Mixture {
    Lengths lengths;
    double bodyShare = 0;
    double bodyScaleNs = 1;

    /// From the parameters that the fits search: ln median, ln sigma, logit of the share, ln scale.
    static Mixture of(const std::array<double, 4>& at)
    {
        return {{at[0], std::exp(at[1])}, 1 / (1 + std::exp(-at[2])), std::exp(at[3])};
    }
    double bodyDensity(double beyondThreshold) const
    {
        return std::exp(-beyondThreshold / bodyScaleNs) / bodyScaleNs;
    }
    bool allowed() const { return lengths.allowed() && bodyShare < 0.98 && bodyScaleNs > 1; }
};
/// Starting point of a search; the median length is the quantile q of the excesses.
std::array<double, 4> mixtureStart(const ObservedCurve& curve, double q, double sigma);
inline constexpr std::array<double, 4> mixtureStep = {0.1, 0.7, 1.5, 0.7};

/// The first `most` delays beyond the threshold. `requests` is the number that was searched; if
/// there are more delays, the step is cut before the next one.
ObservedStep observeStep(const PauseEvidence& step, std::span<const Delay> delays, qint64 requests,
                         double thresholdNs, std::size_t most);
/// Add steps by ascending rate: the first gives the curve's median, and changes of rate are
/// counted.
void addStep(ObservedCurve& curve, ObservedStep&& seen, const PauseEvidence& step);

template<class Visit> void forEachDelay(const ObservedCurve& curve, const Visit& visit)
{
    for (const ObservedStep& step : curve.steps) {
        for (const ObservedDelay& delay : step.delays)
            visit(delay);
    }
}

/// The BIC penalty: half the logarithm of the number of delays per parameter (Schwarz 1978).
inline double penalty(const ObservedCurve& curve, double parameters)
{
    return 0.5 * parameters * std::log(static_cast<double>(curve.delays()) + 1);
}

/// The log-likelihood of the excesses beyond the threshold.
double excessLikelihood(const ObservedCurve& curve, const Mixture& mixture);
/// The maximum log-likelihood of the excesses if they are a tail.
double fitTail(const ObservedCurve& curve, double& meanExcess);
/// The best fit of the excesses if delays are pauses of about the same length, plus the tail of the
/// body.
Maximum<4> fitPeak(const ObservedCurve& curve);
/// Copies the length and its interval.
void addPeak(FittedModel& fitted, const Maximum<4>& peak, const ObservedCurve& curve);

struct ClockFits {
    FittedModel clock;
    FittedModel periodic;
};
ClockFits fitClocks(const ObservedCurve& curve);
FittedModel fitRenewal(const ObservedCurve& curve, const Maximum<4>& peak);
FittedModel fitRequests(const ObservedCurve& curve, const Maximum<4>& peak);

} // namespace unisweep::pause_fit
