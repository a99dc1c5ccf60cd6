// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

/// Contents of the file. `sinceMonotonicNs` is set last.
struct ClockShift {
    std::atomic<std::int64_t> sinceMonotonicNs{0}; ///< when the shift begins; 0: never
    std::atomic<std::int64_t> realtimeNs{0};       ///< by how much the clock was set
    std::atomic<std::int64_t> boottimeNs{0};       ///< how long the host was suspended
};
