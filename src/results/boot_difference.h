// SPDX-License-Identifier: GPL-3.0-or-later
// The difference between two sets of boots with one figure each. Most of the variation between runs
// is variation between boots, so boots are the sample, not requests.
#pragma once

#include <optional>
#include <span>

#include "results/nonparametric.h"

namespace unisweep
{

/// A figure of one boot, and the variance expected if the same boot were measured again.
struct BootFigure {
    double value = 0;
    double variance = 0;
};

/// The interval of mean(b) − mean(a) that leaves out `tail` at each end: Welch's (1947); if one
/// side has a single boot, Student's with the deviation of the other. The deviation between boots
/// is at least the deviation of measuring each of them again. nullopt for fewer than three boots in
/// all.
std::optional<Interval> bootDifference(std::span<const BootFigure> a, std::span<const BootFigure> b,
                                       double tail);

/// The standard deviation of one boot, pooled over both sides; 0 if no side has two boots.
double bootDeviation(std::span<const BootFigure> a, std::span<const BootFigure> b);

/// The smallest number of boots on each side whose interval, with this deviation between boots, is
/// no wider than ± `change`; nullopt for more than 50.
std::optional<int> bootsNeeded(double deviation, double change, double tail);

} // namespace unisweep
