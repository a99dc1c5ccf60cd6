// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the rate at which a guest no longer keeps up.
#pragma once

#include <optional>
#include <span>

#include <QString>

namespace unisweep
{

/// One offered rate of a sweep, as input for finding the knee.
struct RatePoint {
    double rate = 0;         ///< requests/s of the experiment, which identify the step
    double dueRate = 0;      ///< requests/s that were due; for Poisson arrivals, they vary
    double responseRate = 0; ///< correct responses/s
    double lossRatio = 0;    ///< 0 to 1
    double medianNs = 0;
};

struct Knee {
    double rate = 0; ///< the lowest offered rate that the guest does not keep up with
    QString why;     ///< translated, with figures
};

/// The lowest rate at which fewer than 95 % of the requests due were answered, or whose median
/// latency is more than ten times that of the lowest rate. nullopt if every rate was sustained.
std::optional<Knee> findKnee(std::span<const RatePoint> points);

/// The highest rate up to which no step lost more than `lossRatio` (0: the no-drop rate of RFC
/// 2544; 0.005: the partial-drop rate). nullopt if even the lowest rate lost more.
std::optional<double> highestRateWithin(std::span<const RatePoint> points, double lossRatio);

} // namespace unisweep
