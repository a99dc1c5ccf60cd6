// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/pause_models.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "results/nonparametric.h"
#include "results/pause_fit.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace pause_fit;

static constexpr std::size_t maxDelays = 80; // per step

QString toWord(PauseModel model)
{
    switch (model) {
    case PauseModel::Tail:
        return u"tail"_s;
    case PauseModel::SlowPath:
        return u"slow-path"_s;
    case PauseModel::Clock:
        return u"clock"_s;
    case PauseModel::Periodic:
        return u"periodic"_s;
    case PauseModel::Renewal:
        return u"renewal"_s;
    case PauseModel::Requests:
        return u"requests"_s;
    }
    Q_UNREACHABLE();
}

std::size_t ObservedCurve::delays() const
{
    std::size_t count = 0;
    for (const ObservedStep& step : steps)
        count += step.delays.size();
    return count;
}

ObservedStep pause_fit::observeStep(const PauseEvidence& step, std::span<const Delay> delays,
                                    qint64 requests, double thresholdNs, std::size_t most)
{
    ObservedStep seen{.offeredRate = step.offeredRate,
                      .rate = static_cast<double>(step.requests) / step.durationNs * 1e9,
                      .requests = static_cast<double>(requests),
                      .durationNs = step.durationNs};
    for (const Delay& delay : delays) {
        if (delay.excessNs <= thresholdNs)
            continue;
        if (seen.delays.size() == most) {
            seen.requests = static_cast<double>(delay.rank);
            seen.durationNs = static_cast<double>(delay.dueNs);
            break;
        }
        seen.delays.push_back(
            {delay, std::log(delay.excessNs), std::log(delay.excessNs + delay.gapNs)});
    }
    return seen;
}

void pause_fit::addStep(ObservedCurve& curve, ObservedStep&& seen, const PauseEvidence& step)
{
    // The first step has the lowest rate, and steps with the same rate are adjacent.
    Q_ASSERT(curve.steps.empty() || curve.steps.back().offeredRate <= seen.offeredRate);
    if (curve.steps.empty())
        curve.medianNs = step.medianNs;
    if (curve.steps.empty() || curve.steps.back().offeredRate != seen.offeredRate)
        ++curve.rates;
    curve.bodyNs = std::max(curve.bodyNs, step.minExcessNs);
    curve.steps.push_back(std::move(seen));
}

ObservedCurve observe(std::span<const PauseEvidence> steps, double thresholdNs)
{
    ObservedCurve curve{.thresholdNs = thresholdNs, .evenArrivals = true};
    for (const PauseEvidence& step : steps) {
        if (step.minExcessNs > thresholdNs * 1.0001 || step.requests == 0)
            continue;
        ObservedStep seen = observeStep(step, step.delays, step.requests, thresholdNs, maxDelays);
        const double share = seen.requests / static_cast<double>(step.requests);
        seen.gaps = step.gaps;
        for (PauseEvidence::Gaps& bin : seen.gaps) {
            bin.count *= share;
            seen.atRisk += bin.count;
        }
        curve.evenArrivals &= step.evenArrivals;
        addStep(curve, std::move(seen), step);
    }
    return curve;
}

std::array<double, 4> pause_fit::mixtureStart(const ObservedCurve& curve, double q, double sigma)
{
    std::vector<double> excesses;
    forEachDelay(curve, [&](const ObservedDelay& d) { excesses.push_back(d.excessNs); });
    std::sort(excesses.begin(), excesses.end());
    const double at =
        excesses[static_cast<std::size_t>(q * static_cast<double>(excesses.size() - 1))];
    const double beyond =
        std::max(0.05 * curve.thresholdNs, medianOf(excesses) - curve.thresholdNs);
    return {std::log(at), std::log(sigma), -2, std::log(beyond)};
}

double pause_fit::excessLikelihood(const ObservedCurve& curve, const Mixture& mixture)
{
    if (!mixture.allowed())
        return impossible;
    const double beyond = std::max(least, mixture.lengths.tail(curve.thresholdNs));
    double sum = 0;
    forEachDelay(curve, [&](const ObservedDelay& d) {
        const double density =
            (1 - mixture.bodyShare) * mixture.lengths.densityAt(d.logExcess) / beyond +
            mixture.bodyShare * mixture.bodyDensity(d.excessNs - curve.thresholdNs);
        sum += std::log(std::max(least, density));
    });
    return sum;
}

Maximum<4> pause_fit::fitPeak(const ObservedCurve& curve)
{
    const auto likelihood = [&](const std::array<double, 4>& at) {
        return excessLikelihood(curve, Mixture::of(at));
    };
    const std::vector starts = {mixtureStart(curve, 0.5, 0.1), mixtureStart(curve, 0.8, 0.1),
                                mixtureStart(curve, 0.5, 0.5)};
    return maximizeFromBest<4>(likelihood, starts, mixtureStep);
}

void pause_fit::addPeak(FittedModel& fitted, const Maximum<4>& peak, const ObservedCurve& curve)
{
    const double error = std::exp(peak.at[1]) / std::sqrt(static_cast<double>(curve.delays()));
    fitted.lengthNs = std::exp(peak.at[0]);
    fitted.lengthSpread = std::exp(peak.at[1]);
    fitted.lengthNs95 = {fitted.lengthNs * std::exp(-1.96 * error),
                         fitted.lengthNs * std::exp(1.96 * error)};
}

// Fits excesses beyond the threshold to a tail that falls exponentially or more slowly. A slightly
// faster fall is allowed, because the observed part of a normal distribution's tail has it.
double pause_fit::fitTail(const ObservedCurve& curve, double& meanExcess)
{
    constexpr double minShape = -0.15;
    std::vector<double> beyond;
    forEachDelay(curve,
                 [&](const ObservedDelay& d) { beyond.push_back(d.excessNs - curve.thresholdNs); });
    double mean = 0;
    for (double x : beyond)
        mean += x / static_cast<double>(beyond.size());
    meanExcess = mean + curve.thresholdNs;
    const auto likelihood = [&](const std::array<double, 2>& at) {
        const double scale = std::exp(at[0]);
        const double shape = at[1];
        if (shape < minShape || shape > 2)
            return impossible;
        double sum = 0;
        for (double x : beyond) {
            if (std::abs(shape) < 1e-6) {
                sum -= x / scale + at[0];
                continue;
            }
            const double inner = 1 + shape * x / scale;
            if (inner <= 0)
                return impossible;
            sum -= (1 / shape + 1) * std::log(inner) + at[0];
        }
        return sum;
    };
    const double start = std::log(std::max(1.0, mean));
    return std::max(maximize<2>(likelihood, {start, 0.05}, {0.3, 0.3}).value,
                    maximize<2>(likelihood, {start, -0.1}, {0.5, 0.1}).value);
}

namespace
{

// Each request is delayed with a probability proportional to rate^a: queues make slow requests
// slower.
double timingOfEach(const ObservedCurve& curve)
{
    constexpr double maxExponent = 1.5;
    const auto n = static_cast<double>(curve.delays());
    double requests = 0;
    for (const ObservedStep& step : curve.steps)
        requests += step.atRisk;
    // If the rate makes no difference, Bernoulli trials; otherwise approximately a Poisson process.
    double best = n * std::log(n / requests) + (requests - n) * std::log1p(-n / requests);
    for (double a = 0.25; a <= maxExponent; a += 0.25) {
        double exposure = 0;
        double sum = 0;
        for (const ObservedStep& step : curve.steps) {
            const double factor = std::pow(step.rate / curve.steps.front().rate, a);
            exposure += step.atRisk * factor;
            sum += static_cast<double>(step.delays.size()) * std::log(factor);
        }
        best = std::max(best, sum + n * std::log(n / exposure) - n);
    }
    return best;
}

double meanRequestsOf(const ObservedCurve& curve)
{
    double requests = 0;
    for (const ObservedStep& step : curve.steps)
        requests += step.atRisk;
    return requests / static_cast<double>(curve.delays());
}

FittedModel fitTailModel(const ObservedCurve& curve)
{
    FittedModel fitted{.model = PauseModel::Tail};
    fitted.score = fitTail(curve, fitted.lengthNs) + timingOfEach(curve) - penalty(curve, 4);
    fitted.meanRequests = meanRequestsOf(curve);
    return fitted;
}

FittedModel fitSlowPath(const ObservedCurve& curve, const Maximum<4>& peak)
{
    FittedModel fitted{.model = PauseModel::SlowPath};
    addPeak(fitted, peak, curve);
    fitted.score = peak.value + timingOfEach(curve) - penalty(curve, 6);
    fitted.meanRequests = meanRequestsOf(curve);
    return fitted;
}

} // namespace

FittedModels fitAll(const ObservedCurve& curve)
{
    const ClockFits clocks = fitClocks(curve);
    const Maximum<4> peak = fitPeak(curve);
    return {fitTailModel(curve), fitSlowPath(curve, peak), clocks.clock,
            clocks.periodic,     fitRenewal(curve, peak),  fitRequests(curve, peak)};
}

} // namespace unisweep
