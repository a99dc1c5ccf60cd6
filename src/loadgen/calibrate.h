// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration: which rates this host and program can offer to an echo server on the same host,
// where nothing else is measured (measurement rule 6).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "loadgen/options.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// The result of one rate.
struct CalibrationStep {
    double rate = 0;
    double achievedRate = 0;
    std::int64_t latenessP99Ns = 0;
    std::int64_t latenessP999Ns = 0;
    std::int64_t responseP50Ns = 0;
    std::int64_t responseP99Ns = 0;
    std::uint64_t missed = 0; ///< requests without a right answer in time
    std::string problem;      ///< why the rate does not hold; empty: it does
};

struct Calibration {
    CalibrationStep quiet;              ///< at a rate that is no load
    std::vector<CalibrationStep> steps; ///< in the order tried
    double topRate = 0;                 ///< the highest rate that held
    double requiredRate = 0;            ///< twice the asked one; 0: none was asked
    bool sufficient = true;             ///< requiredRate holds
    bool interrupted = false;
};

/// Uses `options.schedule.perSecond` (0: none), the bound, transport, pinning; makes its own echo
/// on loopback. `onStep` is called after each rate. Blocks for seconds.
Calibration calibrate(const Options& options, StopFlag& stop,
                      const std::function<void(const CalibrationStep&)>& onStep);

std::string calibrationJson(const Options& options, const Calibration& calibration);
/// One line: the result of one rate.
std::string stepText(const CalibrationStep& step);
/// The last lines: the conclusion.
std::string verdictText(const Calibration& calibration);

} // namespace unisweep::loadgen
