// SPDX-License-Identifier: GPL-3.0-or-later
// How much load is offered without a word: more than any guest here answers, and less than a slip
// of the hand (a rate in the wrong unit, a day for a minute) would send.
#pragma once

namespace unisweep
{

inline constexpr double mostRequestsPerSecond = 2e6;
/// Of a whole run, the warm-up included.
inline constexpr double mostRequests = 1e9;

} // namespace unisweep
