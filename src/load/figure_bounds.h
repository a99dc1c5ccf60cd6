// SPDX-License-Identifier: GPL-3.0-or-later
// Converts numbers printed by external programs to integers, whatever they print.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unisweep
{

/// Far above any possible count of requests or time in nanoseconds; sums of a few of these do not
/// overflow.
inline constexpr std::int64_t maxPlausible = std::int64_t{1} << 55;

/// `value`, rounded, between 0 and maxPlausible; 0 for NaN.
inline std::int64_t roundedFigure(double value)
{
    return std::isnan(value)
               ? 0
               : std::llround(std::clamp(value, 0.0, static_cast<double>(maxPlausible)));
}

inline std::int64_t boundedCount(std::int64_t value)
{
    return std::clamp<std::int64_t>(value, 0, maxPlausible);
}

} // namespace unisweep
