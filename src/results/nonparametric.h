// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics that assume no distribution: intervals, and a test for regular spacing. Random numbers
// have a fixed seed, so that the same data give the same result.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <vector>

namespace unisweep
{

struct Interval {
    double low = 0;
    double high = 0;
    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval&) const = default;
};

/// The middle value, or the mean of the two middle ones; 0 without values. Reorders `values`.
double medianOf(std::span<double> values);

/// A 95 % interval for the median of the population that `sorted` (ascending) is a sample of: two
/// of its values, by the binomial distribution (David and Nagaraja, Order Statistics, 2003, section
/// 7.1). nullopt for fewer than six values, whose extremes do not reach 95 %.
std::optional<Interval> medianInterval(std::span<const double> sorted);

/// Wilson's 95 % interval (1927) for a share of `hits` in `trials`, which may be an effective
/// number.
Interval shareInterval(double hits, double trials);

/// The probability that events without memory (a Poisson process) have gaps at least as even as
/// these: Greenwood's statistic Σ(gap/Σgap)² (1946), one-sided, against up to 9,999 draws of as
/// many random spacings of the unit interval (Moran 1947), so at least 1/10,000. Drawing stops
/// after 100 draws that are as even. Only the first 100 gaps are used. nullopt for fewer than four
/// gaps.
std::optional<double> regularityPValue(std::span<const double> gaps);

/// Uniform in [0, 1). The same on every platform, unlike the standard library's distributions.
inline double uniform(std::mt19937_64& random)
{
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

} // namespace unisweep
