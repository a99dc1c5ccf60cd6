// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration: finds the rates that this host and program can offer to an echo server on the same
// host, where nothing else is measured (measurement rule 6).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "loadgen/options.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// The result at one rate.
struct CalibrationStep {
    double rate = 0;
    double achievedRate = 0;
    std::int64_t latenessP99Ns = 0;
    std::int64_t latenessP999Ns = 0;
    std::int64_t responseP50Ns = 0;
    std::int64_t responseP99Ns = 0;
    std::uint64_t missed = 0; ///< requests without a correct response in time
    std::string problem;      ///< why the rate was not sustained; empty: it was
};

struct Calibration {
    CalibrationStep quiet;              ///< at a rate that does not strain the host
    std::vector<CalibrationStep> steps; ///< in the order in which rates were tried
    double topRate = 0;                 ///< the highest sustained rate
    double requiredRate = 0;            ///< twice the requested rate; 0: none requested
    bool sufficient = true;             ///< requiredRate was sustained
    bool interrupted = false;
};

/// Uses the rate (`options.schedule.perSecond`; 0: none), bound, transport and pinning of
/// `options`, and its own echo server on loopback. Calls `onStep` after each rate. Blocks for
/// seconds.
Calibration calibrate(const Options& options, StopFlag& stop,
                      const std::function<void(const CalibrationStep&)>& onStep);

std::string calibrationJson(const Options& options, const Calibration& calibration);
/// One line with the result at one rate.
std::string stepText(const CalibrationStep& step);
/// The final lines with the conclusion.
std::string verdictText(const Calibration& calibration);

} // namespace unisweep::loadgen
