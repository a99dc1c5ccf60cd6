// SPDX-License-Identifier: GPL-3.0-or-later
// When a starting server sends its first correct response.
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
    std::int64_t readyMonotonicNs = 0; ///< receipt of the first right answer
    std::int64_t waitedNs = 0;
    std::uint64_t attempts = 0;
    std::string lastProblem; ///< why the last attempt that failed did
};

/// Sends one request after another, a new one every 50 ms, until the first correct response or
/// until `options.untilReadyNs` have passed. Blocks.
Readiness waitUntilReady(const Options& options, const StopFlag& stop);

std::string readinessJson(const Options& options, const Readiness& readiness);

} // namespace unisweep::loadgen
