// SPDX-License-Identifier: GPL-3.0-or-later
// The load that needs no confirmation: more than any guest answers, but less than typical typing
// errors would cause (a rate in the wrong unit, a day instead of a minute).
#pragma once

namespace unisweep
{

inline constexpr double maxRequestsPerSecond = 2e6;
/// For a whole run, including the warm-up.
inline constexpr double maxRequests = 1e9;

/// UDP sockets of all threads of a client together: each remembers 65,536 requests, in 1.5 MiB.
inline constexpr int maxSockets = 1024;

/// Of sending threads that the user wants to have real-time priority (SCHED_FIFO).
inline constexpr int realtimePriority = 10;

} // namespace unisweep
