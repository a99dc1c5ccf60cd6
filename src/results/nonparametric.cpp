// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/nonparametric.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace unisweep
{

static constexpr double z95 = 1.959963984540054; // 97.5 % of the normal distribution

double medianOf(std::span<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<Interval> medianInterval(std::span<const double> sorted)
{
    // The largest k such that fewer than k of n values fall below the median with a probability of
    // at most 2.5 %.
    const boost::math::binomial below(static_cast<double>(sorted.size()), 0.5);
    std::size_t k = 0;
    while (k < sorted.size() && boost::math::cdf(below, static_cast<double>(k)) <= 0.025)
        ++k;
    if (k == 0)
        return {};
    return Interval{sorted[k - 1], sorted[sorted.size() - k]};
}

Interval shareInterval(double hits, double trials)
{
    if (trials <= 0)
        return {0, 1};
    const double share = hits / trials;
    const double z2 = z95 * z95;
    const double middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
    const double half = z95 / (1 + z2 / trials) *
                        std::sqrt(share * (1 - share) / trials + z2 / (4 * trials * trials));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

static double greenwood(std::span<const double> gaps)
{
    const double sum = std::accumulate(gaps.begin(), gaps.end(), 0.0);
    double squares = 0;
    for (double gap : gaps)
        squares += gap * gap;
    return squares / (sum * sum);
}

// The logarithm of an upper bound on the probability of a Greenwood statistic this low: among all
// spacings (a simplex), those within that distance of its center occupy at most the full ball.
static double logMostAsEven(double observed, double n)
{
    const double m = n - 1;
    const double logRadius = 0.5 * std::log(std::max(1e-300, observed - 1 / n));
    const double logBall =
        m / 2 * std::log(std::numbers::pi) + m * logRadius - boost::math::lgamma(m / 2 + 1);
    const double logSimplex = 0.5 * std::log(n) - boost::math::lgamma(n);
    return logBall - logSimplex;
}

std::optional<double> regularityPValue(std::span<const double> gaps)
{
    constexpr std::size_t maxGaps = 100; // more gaps would not change a conclusion
    constexpr int maxDraws = 9999;
    constexpr int enough = 100; // draws as even as the data: a relative error of p of 10 %
    gaps = gaps.first(std::min(gaps.size(), maxGaps));
    if (gaps.size() < 4 || std::accumulate(gaps.begin(), gaps.end(), 0.0) <= 0)
        return {};
    const double observed = greenwood(gaps);
    constexpr double minP = 1.0 / (maxDraws + 1);
    if (logMostAsEven(observed, static_cast<double>(gaps.size())) < std::log(minP))
        return minP;
    std::mt19937_64 random(1946);
    std::vector<double> drawn(gaps.size());
    int asEven = 0;
    for (int draws = 1; draws <= maxDraws; ++draws) {
        for (double& gap : drawn)
            gap = -std::log(1 - uniform(random)); // spacings: exponentials over their sum
        asEven += greenwood(drawn) <= observed;
        if (asEven == enough)
            return static_cast<double>(enough) / draws; // Besag and Clifford 1991
    }
    return (asEven + 1) * minP; // Davison and Hinkley 1997, equation 4.11
}

} // namespace unisweep
