// SPDX-License-Identifier: GPL-3.0-or-later
// Compares two sets of boots by one figure per boot. Most of the variation between runs is
// variation between boots, so the sample consists of boots, not requests.
#pragma once

#include <optional>
#include <span>

#include "results/nonparametric.h"

namespace unisweep
{

/// The figure of one boot, and its variance if the same boot were measured again.
struct BootFigure {
    double value = 0;
    double variance = 0;
};

/// An interval for mean(b) − mean(a) that leaves out `tail` at each end: Welch's (1947), or, if one
/// side has a single boot, Student's with the deviation of the other. The deviation between boots
/// is taken as at least the deviation of repeated measurements of each. nullopt for fewer than
/// three boots in total.
std::optional<Interval> bootDifference(std::span<const BootFigure> a, std::span<const BootFigure> b,
                                       double tail);

/// The standard deviation of a boot's figure, pooled over both sides; 0 if no side has two boots.
double bootDeviation(std::span<const BootFigure> a, std::span<const BootFigure> b);

/// The smallest number of boots per side that narrows the interval to ± `change`, given this
/// deviation between boots. nullopt if more than 50 are needed.
std::optional<int> bootsNeeded(double deviation, double change, double tail);

} // namespace unisweep
