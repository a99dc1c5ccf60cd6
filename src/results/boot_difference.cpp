// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/boot_difference.h"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace unisweep
{

static constexpr int maxBoots = 50;

static double quantileOfT(double freedom, double tail)
{
    return boost::math::quantile(boost::math::complement(boost::math::students_t(freedom), tail));
}

namespace
{
struct Side {
    double n = 0;
    double mean = 0;
    double squares = 0; ///< sum of squared deviations from the mean
    double again = 0;   ///< variance of the mean if the same boots were measured again

    double variance() const { return n > 1 ? squares / (n - 1) : 0; }
};
} // namespace

static Side summarize(std::span<const BootFigure> figures)
{
    Side side;
    side.n = static_cast<double>(figures.size());
    for (const BootFigure& figure : figures)
        side.mean += figure.value / side.n;
    for (const BootFigure& figure : figures) {
        side.squares += (figure.value - side.mean) * (figure.value - side.mean);
        side.again += figure.variance / (side.n * side.n);
    }
    return side;
}

std::optional<Interval> bootDifference(std::span<const BootFigure> a, std::span<const BootFigure> b,
                                       double tail)
{
    if (a.empty() || b.empty() || a.size() + b.size() < 3)
        return {};
    const Side sideA = summarize(a);
    const Side sideB = summarize(b);
    double varianceA = sideA.variance() / sideA.n;
    double varianceB = sideB.variance() / sideB.n;
    double freedom = sideA.n + sideB.n - 2;
    if (a.size() == 1 || b.size() == 1) {
        const double pooled = (sideA.squares + sideB.squares) / freedom;
        varianceA = pooled / sideA.n;
        varianceB = pooled / sideB.n;
    }
    varianceA = std::max(varianceA, sideA.again);
    varianceB = std::max(varianceB, sideB.again);
    const double sum = varianceA + varianceB;
    if (a.size() > 1 && b.size() > 1 && sum > 0)
        freedom = sum * sum /
                  (varianceA * varianceA / (sideA.n - 1) + varianceB * varianceB / (sideB.n - 1));
    const double half = quantileOfT(freedom, tail) * std::sqrt(sum);
    const double change = sideB.mean - sideA.mean;
    return Interval{change - half, change + half};
}

double bootDeviation(std::span<const BootFigure> a, std::span<const BootFigure> b)
{
    const Side sideA = summarize(a);
    const Side sideB = summarize(b);
    const double freedom = std::max(0.0, sideA.n - 1) + std::max(0.0, sideB.n - 1);
    return freedom > 0 ? std::sqrt((sideA.squares + sideB.squares) / freedom) : 0;
}

std::optional<int> bootsNeeded(double deviation, double change, double tail)
{
    for (int n = 2; n <= maxBoots; ++n) {
        if (quantileOfT(2.0 * n - 2, tail) * deviation * std::sqrt(2.0 / n) <= change)
            return n;
    }
    return {};
}

} // namespace unisweep
