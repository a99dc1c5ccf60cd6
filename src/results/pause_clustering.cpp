// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/pause_clustering.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "results/nonparametric.h"

namespace unisweep
{

static std::vector<double> gapsBetween(const ObservedStep& step, GapUnit unit)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < step.delays.size(); ++i) {
        const ObservedDelay& before = step.delays[i - 1];
        const ObservedDelay& delay = step.delays[i];
        const double gap = unit == GapUnit::Requests
                               ? static_cast<double>(delay.rank - before.lastRank)
                               : static_cast<double>(delay.dueNs - before.dueNs) - before.excessNs;
        gaps.push_back(std::max(0.0, gap));
    }
    return gaps;
}

// The sum of squares divided by the squared mean.
static double unevenness(std::span<const double> gaps)
{
    const double mean =
        std::accumulate(gaps.begin(), gaps.end(), 0.0) / static_cast<double>(gaps.size());
    double squares = 0;
    for (double gap : gaps)
        squares += gap * gap;
    return mean > 0 ? squares / (mean * mean) : 0;
}

double clusteringPValue(const ObservedCurve& curve, GapUnit unit)
{
    constexpr std::size_t minGaps = 2;
    constexpr int maxDraws = 999;
    constexpr int enough = 20; // draws as uneven as the data
    double observed = 0;
    std::vector<std::vector<double>> steps;
    for (const ObservedStep& step : curve.steps) {
        std::vector<double> gaps = gapsBetween(step, unit);
        if (gaps.size() < minGaps)
            continue;
        observed += unevenness(gaps);
        steps.push_back(std::move(gaps));
    }
    if (steps.empty())
        return 1;
    std::mt19937_64 random(1946);
    int asUneven = 0;
    for (int draws = 1; draws <= maxDraws; ++draws) {
        double drawn = 0;
        for (std::vector<double>& gaps : steps) {
            for (double& gap : gaps)
                gap = -std::log1p(-uniform(random));
            drawn += unevenness(gaps);
        }
        asUneven += drawn >= observed;
        if (asUneven == enough)
            return static_cast<double>(enough) / draws; // Besag and Clifford 1991
    }
    return (asUneven + 1.0) / (maxDraws + 1);
}

double shareInArrivalBursts(const ObservedCurve& curve)
{
    constexpr double together = 0.1; // of the mean gap
    double all = 0;
    double inBursts = 0;
    for (const ObservedStep& step : curve.steps) {
        for (const ObservedDelay& delay : step.delays) {
            ++all;
            inBursts += delay.gapNs * step.rate < together * 1e9;
        }
    }
    return all > 0 ? inBursts / all : 0;
}

} // namespace unisweep
