// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the rate at which a guest no longer keeps up.
#pragma once

#include <optional>
#include <span>

#include <QString>

namespace unisweep
{

/// One step of a sweep, as used for finding the knee.
struct RatePoint {
    double rate = 0;    ///< requests/s of the experiment, which is the name of the step
    double dueRate = 0; ///< requests/s that were due, which differ by chance for Poisson arrivals
    double responseRate = 0; ///< correct answers/s
    double lossRatio = 0;    ///< 0 to 1
    double medianNs = 0;
};

struct Knee {
    double rate = 0; ///< the first offered rate that the guest does not keep up with
    QString why;     ///< with the figures; for people, in their language
};

/// The first rate (ascending) at which fewer than 95 % of the requests due were answered, or whose
/// median latency is more than ten times that of the lowest rate. nullopt if every rate was
/// sustained.
std::optional<Knee> findKnee(std::span<const RatePoint> points);

/// The highest rate such that it and all lower ones lost at most `lossRatio` (0: the no-drop rate
/// of RFC 2544; 0.005: the partial-drop rate). nullopt if even the lowest lost more.
std::optional<double> highestRateWithin(std::span<const RatePoint> points, double lossRatio);

} // namespace unisweep
