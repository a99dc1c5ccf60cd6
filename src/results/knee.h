// SPDX-License-Identifier: GPL-3.0-or-later
// Where a guest can no longer keep up, found instead of eyeballed.
#pragma once

#include <optional>
#include <span>

#include <QString>

namespace unisweep
{

/// One step of a sweep as the knee sees it.
struct RatePoint {
    double offeredRate = 0;  ///< requests/s
    double responseRate = 0; ///< correct answers/s
    double lossRatio = 0;    ///< 0 to 1
    double medianNs = 0;
};

struct Knee {
    double rate = 0; ///< the first offered rate that is beyond the guest
    QString why;     ///< with the figures
};

/// The first rate (ascending) whose response rate is below 95 % of the offered one, or whose median
/// latency is more than ten times that of the lowest rate. nullopt when every rate was sustained.
std::optional<Knee> findKnee(std::span<const RatePoint> points);

/// The highest rate such that it and all below it lost at most `lossRatio` (0: the no-drop rate of
/// RFC 2544; 0.005: the partial-drop rate). nullopt when even the lowest lost more.
std::optional<double> highestRateWithin(std::span<const RatePoint> points, double lossRatio);

} // namespace unisweep
