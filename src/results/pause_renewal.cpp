// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include <boost/math/special_functions/gamma.hpp>

#include "results/pause_fit.h"

namespace unisweep
{

using namespace pause_fit;

namespace
{

using Quiet = boost::math::policies::policy<
    boost::math::policies::promote_double<false>,
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;

// The gamma distribution with mean shape, and its share beyond x. Nearly normal ones by Wilson and
// Hilferty (1931).
double gammaBeyond(double shape, double x)
{
    x = std::max(0.0, x);
    if (shape > 30)
        return normalTail((std::cbrt(x / shape) - 1 + 1 / (9 * shape)) * 3 * std::sqrt(shape));
    return boost::math::gamma_q(shape, x, Quiet());
}

// The intervals between the delays that were seen of a renewal process with gamma-distributed
// intervals, of whose pauses a share is seen: sums of a geometric number of intervals.
class GammaIntervals
{
public:
    GammaIntervals(double mean, double shape, double seen)
        : m_mean(mean)
        , m_seen(seen)
        , m_rate(shape / mean)
        , m_narrow(0.25 * mean / std::sqrt(shape))
    {
        double left = 1;
        for (std::size_t k = 1; k <= most && left > 1e-3; ++k) {
            const double weight = k == most ? left : left * seen;
            const double ofSum = static_cast<double>(k) * shape;
            m_sums[m_count++] = {weight, ofSum, boost::math::lgamma(ofSum, Quiet())};
            left -= weight;
        }
    }

    // Of intervals between middle − width/2 and middle + width/2.
    double logMass(double middle, double width) const
    {
        const double mass = width < m_narrow && middle > width
                                ? width * density(middle)
                                : beyond(middle - width / 2) - beyond(middle + width / 2);
        return std::log(std::max(least, mass));
    }
    double logBeyond(double x) const { return std::log(std::max(least, beyond(x))); }
    double meanSeen() const { return m_mean / m_seen; }
    // The logarithm of the share that no delay in x, from any instant on, has.
    double logNone(double x) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i) {
            const Sum& of = m_sums[i];
            sum += of.weight * (of.shape / m_rate * gammaBeyond(of.shape + 1, m_rate * x) -
                                x * gammaBeyond(of.shape, m_rate * x));
        }
        return std::log(std::max(least, sum / meanSeen()));
    }

private:
    struct Sum { // of k intervals
        double weight, shape, logGamma;
    };
    static constexpr std::size_t most = 12;

    double beyond(double x) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            sum += m_sums[i].weight * gammaBeyond(m_sums[i].shape, m_rate * x);
        return sum;
    }
    double density(double x) const
    {
        const double scaled = m_rate * x;
        const double logScaled = std::log(scaled);
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            sum += m_sums[i].weight *
                   std::exp((m_sums[i].shape - 1) * logScaled - scaled - m_sums[i].logGamma);
        return m_rate * sum;
    }

    double m_mean;
    double m_seen;
    double m_rate;
    double m_narrow; // a width in which the density hardly changes
    std::array<Sum, most> m_sums = {};
    std::size_t m_count = 0;
};

// Intervals as numbers of requests: the process began long before the step.
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

// Intervals of time, each known only as far as a request was due.
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

// No less regular than chance: what clusters is no process that begins anew after each pause.
constexpr double leastShape = 1;
constexpr double mostShape = 1e4;
// Pauses that requests drive delay the request that they come with. Of a pause that is seen now and
// then, at even gaps between requests, the counts are multiples of something, too.
constexpr double leastSeen = 0.5;

bool isAllowed(double shape, double seen)
{
    return shape >= leastShape && shape < mostShape && seen > leastSeen;
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

// Numbers of requests between delays that follow one another, ascending.
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

// Every pause seen. Of mean and shape; regular counts have a narrow optimum, which is looked for
// from the median count on.
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
    constexpr double clean = 0.15; // a spread that no unseen pause has widened
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
