// SPDX-License-Identifier: GPL-3.0-or-later
// A difference between two sets of boots, of which each gave one figure. What differs from boot to
// boot is most of what differs from run to run, so that boots, and not requests, are the sample.
#pragma once

#include <optional>
#include <span>

#include "results/nonparametric.h"

namespace unisweep
{

/// A figure of one boot, and the variance that it would have if the same boot were measured again.
struct BootFigure {
    double value = 0;
    double variance = 0;
};

/// The interval of mean(b) − mean(a) that leaves out `tail` at each end: Welch's (1947), where one
/// side has a single boot, Student's with the other's deviation. The deviation between boots is
/// never taken to be less than what measuring each of them again would come to. nullopt for fewer
/// than three boots in all.
std::optional<Interval> bootDifference(std::span<const BootFigure> a, std::span<const BootFigure> b,
                                       double tail);

/// The standard deviation of one boot, pooled over both sides; 0 where no side has two.
double bootDeviation(std::span<const BootFigure> a, std::span<const BootFigure> b);

/// The least number of boots on each side whose interval, with this deviation from boot to boot, is
/// no wider than ± `change`; nullopt for more than 50.
std::optional<int> bootsNeeded(double deviation, double change, double tail);

} // namespace unisweep
