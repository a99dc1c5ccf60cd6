// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <boost/math/special_functions/gamma.hpp>

#include "results/nonparametric.h"
#include "results/pause_fit.h"

namespace unisweep
{

using namespace pause_fit;

namespace
{

// The gamma distribution with mean shape, and its share beyond x. Nearly normal ones by Wilson and
// Hilferty (1931).
double gammaBeyond(double shape, double x)
{
    namespace policies = boost::math::policies;
    using Quiet = policies::policy<policies::promote_double<false>,
                                   policies::domain_error<policies::ignore_error>,
                                   policies::overflow_error<policies::ignore_error>,
                                   policies::evaluation_error<policies::ignore_error>>;
    x = std::max(0.0, x);
    if (shape > 30)
        return normalTail((std::cbrt(x / shape) - 1 + 1 / (9 * shape)) * 3 * std::sqrt(shape));
    return boost::math::gamma_q(shape, x, Quiet());
}

// The intervals of a renewal process with gamma-distributed ones, in units in which x counts.
struct GammaIntervals {
    double mean = 1;
    double shape = 1;

    double logMass(double from, double to) const
    {
        const double mass = gammaBeyond(shape, shape * std::max(0.0, from) / mean) -
                            gammaBeyond(shape, shape * std::max(0.0, to) / mean);
        return std::log(std::max(least, mass));
    }
    double logBeyond(double x) const
    {
        return std::log(std::max(least, gammaBeyond(shape, shape * x / mean)));
    }
    double beyondIntegral(double x) const // of the share beyond, from x to infinity
    {
        const double scaled = shape * x / mean;
        return std::max(0.0,
                        mean * gammaBeyond(shape + 1, scaled) - x * gammaBeyond(shape, scaled));
    }
};

// Intervals as numbers of requests: the process began long before the step.
double countLikelihood(const ObservedStep& step, const GammaIntervals& intervals)
{
    if (step.delays.empty())
        return std::log(std::max(least, intervals.beyondIntegral(step.requests) / intervals.mean));
    double sum = intervals.logBeyond(static_cast<double>(step.delays.front().rank)) -
                 std::log(intervals.mean);
    for (std::size_t i = 1; i < step.delays.size(); ++i) {
        const auto count = static_cast<double>(step.delays[i].rank - step.delays[i - 1].rank);
        sum += intervals.logMass(count - 0.5, count + 0.5);
    }
    return sum + intervals.logBeyond(step.requests - static_cast<double>(step.delays.back().rank));
}

// Intervals of time, each known only as far as a request was due.
double timeLikelihood(const ObservedStep& step, const GammaIntervals& intervals)
{
    const double gap = 1e9 / step.rate;
    if (step.delays.empty())
        return std::log(
            std::max(least, intervals.beyondIntegral(step.durationNs) / intervals.mean));
    const auto at = [&](std::size_t i) { return static_cast<double>(step.delays[i].dueNs); };
    double sum = intervals.logBeyond(at(0)) - std::log(intervals.mean / gap);
    for (std::size_t i = 1; i < step.delays.size(); ++i) {
        const double half = step.delays[i].gapNs / 2;
        const double length = at(i) - at(i - 1);
        sum += intervals.logMass(length - half, length + half);
    }
    return sum + intervals.logBeyond(step.durationNs - at(step.delays.size() - 1));
}

constexpr double leastShape = 0.5;
constexpr double mostShape = 1e4;

template<std::size_t N> FittedModel fitCounts(const ObservedCurve& curve)
{
    const auto peak = fitPeak(curve);
    const double reference = curve.steps.front().rate;
    double requests = 0;
    for (const ObservedStep& step : curve.steps)
        requests += step.requests;
    const double mean = requests / static_cast<double>(curve.delays());
    const auto likelihood = [&](const std::array<double, N>& at) {
        GammaIntervals intervals{1, std::exp(at[1])};
        if (!(intervals.shape > leastShape && intervals.shape < mostShape))
            return impossible;
        double sum = 0;
        for (const ObservedStep& step : curve.steps) {
            double exponent = 0;
            if constexpr (N > 2)
                exponent = at[2];
            intervals.mean = std::exp(at[0] + exponent * std::log(step.rate / reference));
            sum += countLikelihood(step, intervals);
        }
        return sum;
    };
    std::array<double, N> start{std::log(mean), 0.3};
    std::array<double, N> size{0.3, 1};
    if constexpr (N > 2)
        size[2] = 0.5;
    auto best = maximize<N>(likelihood, start, size);
    // Regular counts have a narrow optimum; begin at the median count, too.
    std::vector<double> counts;
    for (const ObservedStep& step : curve.steps) {
        for (std::size_t i = 1; i < step.delays.size(); ++i)
            counts.push_back(static_cast<double>(step.delays[i].rank - step.delays[i - 1].rank));
    }
    if (!counts.empty()) {
        start = {std::log(std::max(1.0, medianOf(counts))), 4};
        size = {0.02, 2};
        if constexpr (N > 2)
            size[2] = 0.1;
        const auto regular = maximize<N>(likelihood, start, size);
        if (regular.value > best.value)
            best = regular;
    }
    FittedModel fitted{.model = PauseModel::Requests};
    fitted.score = best.value + peak.value - penalty(curve, 2 + static_cast<double>(N));
    addPeak(fitted, peak, curve);
    fitted.meanRequests = std::exp(best.at[0]);
    fitted.spread = std::exp(-best.at[1] / 2);
    if constexpr (N > 2)
        fitted.rateExponent = best.at[2];
    return fitted;
}

} // namespace

FittedModel pause_fit::fitRenewal(const ObservedCurve& curve)
{
    const auto peak = fitPeak(curve);
    double watched = 0;
    for (const ObservedStep& step : curve.steps)
        watched += step.durationNs;
    const double mean = watched / static_cast<double>(curve.delays());
    const auto likelihood = [&](const std::array<double, 2>& at) {
        const GammaIntervals intervals{std::exp(at[0]), std::exp(at[1])};
        if (!(intervals.shape > leastShape && intervals.shape < mostShape))
            return impossible;
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
    fitted.score = best.value + peak.value - penalty(curve, 4);
    addPeak(fitted, peak, curve);
    fitted.meanIntervalNs = std::exp(best.at[0]);
    fitted.spread = std::exp(-best.at[1] / 2);
    return fitted;
}

FittedModel pause_fit::fitRequests(const ObservedCurve& curve)
{
    return fitCounts<2>(curve);
}

FittedModel fitRequestsWithRate(const ObservedCurve& curve)
{
    return fitCounts<3>(curve);
}

} // namespace unisweep
