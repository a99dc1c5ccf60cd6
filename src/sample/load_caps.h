// SPDX-License-Identifier: GPL-3.0-or-later
// The load that is offered without confirmation: more than any guest here answers, but less than a
// typing error (a rate in the wrong unit, a day instead of a minute) would cause.
#pragma once

namespace unisweep
{

inline constexpr double mostRequestsPerSecond = 2e6;
/// For a whole run, including the warm-up.
inline constexpr double mostRequests = 1e9;

} // namespace unisweep
