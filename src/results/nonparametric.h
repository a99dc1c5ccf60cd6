// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics that assume no distribution: intervals, and a test for regular spacing.
// What is random in them comes from a fixed seed, so that the same data give the same answer.
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

/// The middle value, of two the mean. Reorders `values`; 0 for none.
double medianOf(std::span<double> values);

/// A 95 % interval for the median of what `sorted` (ascending) was drawn from: two of its values,
/// by the binomial distribution (David and Nagaraja, Order Statistics, 2003, section 7.1). nullopt
/// for fewer than six, whose extremes do not reach 95 %.
std::optional<Interval> medianInterval(std::span<const double> sorted);

/// Wilson's 95 % interval (1927) for the share of which `hits` of `trials` were counted. `trials`
/// may be an effective number.
Interval shareInterval(double hits, double trials);

/// The probability that gaps as even as these, or more, come of events without memory (a Poisson
/// process): Greenwood's statistic Σ(gap/Σgap)² (1946), one-sided, against up to 9,999 draws of as
/// many random spacings of the unit interval (Moran 1947), so at least 1/10,000; drawing ends when
/// 100 have been as even. Of more than 100 gaps, the first 100. nullopt for fewer than four.
std::optional<double> regularityPValue(std::span<const double> gaps);

/// Uniform in [0, 1): the same on every platform, unlike the standard library's distributions.
inline double uniform(std::mt19937_64& random)
{
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

} // namespace unisweep
