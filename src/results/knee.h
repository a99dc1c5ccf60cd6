// SPDX-License-Identifier: GPL-3.0-or-later
// Where a guest can no longer keep up, found instead of eyeballed.
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "results/statistics.h"

namespace unisweep
{

/// One step of a sweep as the knee sees it.
struct RatePoint {
    double rate = 0;         ///< requests/s that the experiment asked for: what the step is called
    double dueRate = 0;      ///< requests/s that were due; of Poisson arrivals, by chance another
    double responseRate = 0; ///< correct answers/s
    double lossRatio = 0;    ///< 0 to 1
    double medianNs = 0;
};

/// `rate` is the experiment's.
RatePoint ratePointOf(double rate, const StepStatistics& statistics);

struct Knee {
    double rate = 0; ///< the first offered rate that is beyond the guest
    QString why;     ///< with the figures
};

/// The first rate (ascending) at which fewer than 95 % of the requests due were answered, or whose
/// median latency is more than ten times that of the lowest rate. nullopt when every rate was
/// sustained.
std::optional<Knee> findKnee(std::span<const RatePoint> points);

/// The highest rate such that it and all below it lost at most `lossRatio` (0: the no-drop rate of
/// RFC 2544; 0.005: the partial-drop rate). nullopt when even the lowest lost more.
std::optional<double> highestRateWithin(std::span<const RatePoint> points, double lossRatio);

} // namespace unisweep
