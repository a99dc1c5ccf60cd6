// SPDX-License-Identifier: GPL-3.0-or-later
// The load that needs no confirmation: more than any guest answers, but less than typical typing
// errors would cause (a rate in the wrong unit, a day instead of a minute).
#pragma once

namespace unisweep
{

inline constexpr double mostRequestsPerSecond = 2e6;
/// For a whole run, including the warm-up.
inline constexpr double mostRequests = 1e9;

} // namespace unisweep
