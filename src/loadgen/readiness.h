// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until a starting server sends its first correct response.
#pragma once

#include <cstdint>
#include <string>

#include "loadgen/options.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

struct Readiness {
    bool ready = false;
    bool interrupted = false;
    std::int64_t readyMonotonicNs = 0; ///< when the first correct response was received
    std::int64_t waitedNs = 0;
    std::uint64_t attempts = 0;
    std::string lastProblem; ///< why the last failed attempt failed
};

/// Sends a new request every 50 ms, until the first correct response or until
/// `options.untilReadyNs` have passed. Blocks.
Readiness waitUntilReady(const Options& options, const StopFlag& stop);

std::string readinessJson(const Options& options, const Readiness& readiness);

} // namespace unisweep::loadgen
