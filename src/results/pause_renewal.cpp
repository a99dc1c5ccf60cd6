// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include "results/pause_fit.h"
#include "results/pause_intervals.h"

namespace unisweep
{

using namespace pause_fit;

namespace
{

// Log-likelihood of intervals in requests, for a process that began long before the step.
double countLikelihood(const ObservedStep& step, const GammaIntervals& intervals)
{
    if (step.delays.empty())
        return intervals.logNone(step.requests);
    double sum = intervals.logBeyond(static_cast<double>(step.delays.front().rank)) -
                 std::log(intervals.meanSeen());
    for (std::size_t i = 1; i < step.delays.size(); ++i) {
        const auto count = static_cast<double>(step.delays[i].rank - step.delays[i - 1].rank);
        sum += intervals.logMass(count, 1);
    }
    return sum + intervals.logBeyond(step.requests - static_cast<double>(step.delays.back().rank));
}

// Log-likelihood of intervals in time, which are known only to within the gap between requests.
double timeLikelihood(const ObservedStep& step, const GammaIntervals& intervals)
{
    const double gap = 1e9 / step.rate;
    if (step.delays.empty())
        return intervals.logNone(step.durationNs);
    const auto at = [&](std::size_t i) { return static_cast<double>(step.delays[i].dueNs); };
    double sum = intervals.logBeyond(at(0)) - std::log(intervals.meanSeen() / gap);
    for (std::size_t i = 1; i < step.delays.size(); ++i) {
        sum += intervals.logMass(at(i) - at(i - 1), step.delays[i].gapNs);
    }
    return sum + intervals.logBeyond(step.durationNs - at(step.delays.size() - 1));
}

// At least as regular as random events: clustered events are not a renewal process.
constexpr double minShape = 1;
constexpr double maxShape = 1e4;
// A pause that requests drive always delays the request that triggers it. If pauses were observed
// only sometimes, counts would be multiples of some number for evenly spaced arrivals as well.
constexpr double minSeen = 0.5;

bool isAllowed(double shape, double seen)
{
    return shape >= minShape && shape < maxShape && seen > minSeen;
}

double countsLikelihood(const ObservedCurve& curve, double mean, double shape, double seen)
{
    if (!isAllowed(shape, seen))
        return impossible;
    const GammaIntervals intervals(mean, shape, seen);
    double sum = 0;
    for (const ObservedStep& step : curve.steps)
        sum += countLikelihood(step, intervals);
    return sum;
}

// Numbers of requests between successive delays, ascending.
std::vector<double> countsOf(const ObservedCurve& curve)
{
    std::vector<double> counts;
    for (const ObservedStep& step : curve.steps) {
        for (std::size_t i = 1; i < step.delays.size(); ++i)
            counts.push_back(static_cast<double>(step.delays[i].rank - step.delays[i - 1].rank));
    }
    std::sort(counts.begin(), counts.end());
    return counts;
}

// The best mean and shape if every pause is observed. The optimum of regular counts is narrow, so
// it is searched from the median count.
Maximum<2> fitCounts(const ObservedCurve& curve)
{
    double requests = 0;
    for (const ObservedStep& step : curve.steps)
        requests += step.requests;
    const double mean = requests / static_cast<double>(curve.delays());
    const auto likelihood = [&](const std::array<double, 2>& at) {
        return countsLikelihood(curve, std::exp(at[0]), std::exp(at[1]), 1);
    };
    auto best = maximize<2>(likelihood, {std::log(mean), 0.3}, {0.3, 1});
    if (const auto counts = countsOf(curve); !counts.empty()) {
        const double median = std::max(1.0, counts[counts.size() / 2]);
        const auto regular = maximize<2>(likelihood, {std::log(median), 4}, {0.02, 2});
        if (regular.value > best.value)
            best = regular;
    }
    return best;
}

} // namespace

FittedModel pause_fit::fitRenewal(const ObservedCurve& curve, const Maximum<4>& peak)
{
    double watched = 0;
    for (const ObservedStep& step : curve.steps)
        watched += step.durationNs;
    const double mean = watched / static_cast<double>(curve.delays());
    const auto likelihood = [&](const std::array<double, 2>& at) {
        if (!isAllowed(std::exp(at[1]), 1))
            return impossible;
        const GammaIntervals intervals(std::exp(at[0]), std::exp(at[1]), 1);
        double sum = 0;
        for (const ObservedStep& step : curve.steps)
            sum += timeLikelihood(step, intervals);
        return sum;
    };
    auto best = maximize<2>(likelihood, {std::log(mean), 0.3}, {0.3, 1});
    const auto regular = maximize<2>(likelihood, {std::log(mean), 4}, {0.02, 2});
    if (regular.value > best.value)
        best = regular;
    FittedModel fitted{.model = PauseModel::Renewal};
    fitted.score = best.value + peak.value - penalty(curve, 6);
    addPeak(fitted, peak, curve);
    fitted.meanIntervalNs = std::exp(best.at[0]);
    fitted.spread = std::exp(-best.at[1] / 2);
    return fitted;
}

FittedModel pause_fit::fitRequests(const ObservedCurve& curve, const Maximum<4>& peak)
{
    constexpr double clean = 0.15; // a spread too small to come from unobserved pauses
    const Maximum<2> all = fitCounts(curve);
    double value = all.value;
    std::array<double, 3> best = {all.at[0], all.at[1], 10};
    if (std::exp(-all.at[1] / 2) > clean) {
        const auto likelihood = [&](const std::array<double, 3>& at) {
            return countsLikelihood(curve, std::exp(at[0]), std::exp(at[1]),
                                    1 / (1 + std::exp(-at[2])));
        };
        const auto counts = countsOf(curve);
        for (const double q : {0.5, 0.15}) {
            if (counts.empty())
                break;
            const double start = std::max(
                1.0, counts[static_cast<std::size_t>(q * static_cast<double>(counts.size() - 1))]);
            const auto found = maximize<3>(likelihood, {std::log(start), 4, q > 0.3 ? 2.0 : 0.5},
                                           {0.03, 1.5, 1}, 100);
            if (found.value > value) {
                value = found.value;
                best = found.at;
            }
        }
    }
    FittedModel fitted{.model = PauseModel::Requests};
    fitted.score = value + peak.value - penalty(curve, 7);
    addPeak(fitted, peak, curve);
    fitted.meanRequests = std::exp(best[0]);
    fitted.spread = std::exp(-best[1] / 2);
    return fitted;
}

RateTrend trendOfRequests(const ObservedCurve& curve)
{
    const Maximum<2> same = fitCounts(curve);
    const auto likelihood = [&](const std::array<double, 3>& at) {
        const double shape = std::exp(at[1]);
        if (!isAllowed(shape, 1))
            return impossible;
        double sum = 0;
        for (const ObservedStep& step : curve.steps) {
            const double factor = std::pow(step.rate / curve.steps.front().rate, at[2]);
            sum += countLikelihood(step, {std::exp(at[0]) * factor, shape, 1});
        }
        return sum;
    };
    const auto free = maximize<3>(likelihood, {same.at[0], same.at[1], 0}, {0.05, 0.5, 0.3});
    return {free.at[2], free.value - same.value - penalty(curve, 1)};
}

} // namespace unisweep
