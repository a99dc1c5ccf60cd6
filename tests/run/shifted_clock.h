// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

/// What the file holds; all of it is set before `sinceMonotonicNs`.
struct ClockShift {
    std::atomic<std::int64_t> sinceMonotonicNs{0}; ///< 0: never
    std::atomic<std::int64_t> realtimeNs{0};       ///< the clock was set by so much
    std::atomic<std::int64_t> boottimeNs{0};       ///< the host slept for so long
};
