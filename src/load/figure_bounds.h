// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that other people's programs print, as our integers: whatever they print.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace unisweep
{

/// A count of requests, or a time in nanoseconds, that is far above all that can be true; sums of
/// a few are still numbers.
inline constexpr std::int64_t mostBelieved = std::int64_t{1} << 55;

/// `value` rounded, within 0 and mostBelieved; 0 for what is no number.
inline std::int64_t roundedFigure(double value)
{
    return std::isnan(value)
               ? 0
               : std::llround(std::clamp(value, 0.0, static_cast<double>(mostBelieved)));
}

inline std::int64_t boundedCount(std::int64_t value)
{
    return std::clamp<std::int64_t>(value, 0, mostBelieved);
}

} // namespace unisweep
