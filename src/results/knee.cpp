// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/knee.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>

#include "base/language.h"
#include "base/quantity_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double sustainedShare = 0.95;
static constexpr double latencyBreak = 10;

static std::vector<RatePoint> ascending(std::span<const RatePoint> points)
{
    std::vector<RatePoint> sorted(points.begin(), points.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const RatePoint& a, const RatePoint& b) { return a.rate < b.rate; });
    return sorted;
}

std::optional<Knee> findKnee(std::span<const RatePoint> points)
{
    const auto sorted = ascending(points);
    for (const RatePoint& point : sorted) {
        if (point.responseRate < sustainedShare * point.dueRate) {
            return Knee{point.rate,
                        QCoreApplication::translate("CurveLimits", "%1 of %2 answered", "rates")
                            .arg(humanRate(point.responseRate), humanRate(point.dueRate))};
        }
        const double lowest = sorted.front().medianNs;
        if (lowest > 0 && point.medianNs > latencyBreak * lowest) {
            return Knee{point.rate,
                        QCoreApplication::translate(
                            "CurveLimits", "median latency %1 times that of the lowest rate")
                            .arg(textLocale().toString(point.medianNs / lowest, 'f', 0))};
        }
    }
    return {};
}

std::optional<double> highestRateWithin(std::span<const RatePoint> points, double lossRatio)
{
    std::optional<double> highest;
    for (const RatePoint& point : ascending(points)) {
        if (point.lossRatio > lossRatio)
            break;
        highest = point.rate;
    }
    return highest;
}

} // namespace unisweep
