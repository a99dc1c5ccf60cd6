// SPDX-License-Identifier: GPL-3.0-or-later
// "Is it me?": what this host and program can do against an echo on the same host, where nothing
// but themselves is measured (measurement rule 6).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "loadgen/options.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// One rate that was tried.
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
/// on loopback. `onStep` hears of each rate as soon as it was tried: the whole takes seconds.
Calibration calibrate(const Options& options, StopFlag& stop,
                      const std::function<void(const CalibrationStep&)>& onStep);

std::string calibrationJson(const Options& options, const Calibration& calibration);
/// A line of what came of one rate.
std::string stepText(const CalibrationStep& step);
/// The last lines: what the rates tried amount to.
std::string verdictText(const Calibration& calibration);

} // namespace unisweep::loadgen
