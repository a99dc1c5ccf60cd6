// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/nonparametric.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
    const auto n = static_cast<double>(sorted.size());
    // The largest k for which fewer than k of n values fall below the median with at most 2.5 %.
    double tail = 0;
    std::size_t k = 0;
    while (k < sorted.size()) {
        const auto i = static_cast<double>(k);
        tail += std::exp(std::lgamma(n + 1) - std::lgamma(i + 1) - std::lgamma(n - i + 1) -
                         n * std::log(2.0));
        if (tail > 0.025)
            break;
        ++k;
    }
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

std::optional<double> regularityPValue(std::span<const double> gaps)
{
    if (gaps.size() < 4 || std::accumulate(gaps.begin(), gaps.end(), 0.0) <= 0)
        return {};
    constexpr int draws = 9999;
    const double observed = greenwood(gaps);
    std::mt19937_64 random(1946);
    std::vector<double> drawn(gaps.size());
    int asEven = 0;
    for (int i = 0; i < draws; ++i) {
        for (double& gap : drawn)
            gap = -std::log1p(-uniform(random)); // spacings: exponentials over their sum
        asEven += greenwood(drawn) <= observed;
    }
    return (asEven + 1.0) / (draws + 1.0); // Davison and Hinkley 1997, equation 4.11
}

// Σ t(t − 1)(2t + 5) over groups of t equal values.
static double tiesTerm(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    double sum = 0;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t j = i;
        while (j < sorted.size() && sorted[j] == sorted[i])
            ++j;
        const auto t = static_cast<double>(j - i);
        sum += t * (t - 1) * (2 * t + 5);
        i = j;
    }
    return sum;
}

std::optional<RobustLine> theilSen(std::span<const double> x, std::span<const double> y)
{
    if (x.size() != y.size() || x.size() < 3)
        return {};
    std::vector<double> slopes;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = i + 1; j < x.size(); ++j) {
            if (x[i] != x[j])
                slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
        }
    }
    if (slopes.empty())
        return {};
    std::sort(slopes.begin(), slopes.end());
    const auto n = static_cast<double>(x.size());
    const auto pairs = static_cast<double>(slopes.size());
    const double sigma =
        std::sqrt(std::max(0.0, n * (n - 1) * (2 * n + 5) - tiesTerm(x) - tiesTerm(y)) / 18);
    const double low = std::nearbyint((pairs - z95 * sigma) / 2) - 1;
    const double high = std::nearbyint((pairs + z95 * sigma) / 2);
    if (low < 0 || high > pairs - 1)
        return {};
    RobustLine line;
    line.slope95 = {slopes[static_cast<std::size_t>(low)], slopes[static_cast<std::size_t>(high)]};
    line.slope = medianOf(slopes);
    return line;
}

} // namespace unisweep
