// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of a curve: its highest rates without loss and with almost none, and its knee.
#pragma once

#include <optional>
#include <vector>

#include "results/knee.h"
#include "results/run_data.h"

namespace unisweep
{

inline constexpr double partialDropShare = 0.005; // of the requests

struct CurveLimits {
    int series = 0;
    int memoryMiB = 0;
    /// The highest rate up to which no step lost anything (NDR, RFC 2544), or at most
    /// partialDropShare (PDR); nullopt if even the lowest rate lost more.
    std::optional<double> noDropRate;
    std::optional<double> partialDropRate;
    std::optional<Knee> knee;
};
/// `points`: in any order, one per rate.
CurveLimits limitsOf(std::span<const RatePoint> points);

/// Whether a step counts for its curve: it is finished and not invalid.
bool isValidStep(const StepRecord& step);
/// The curve's rates that have finished, valid steps, ascending; repetitions of a rate are pooled.
/// Scans all steps of the run, so call it once per curve, not per step.
std::vector<RatePoint> ratePointsOf(const RunData& run, int series, int memoryMiB);
/// The limits of each curve with finished, valid steps.
std::vector<CurveLimits> curveLimits(const RunData& run);
/// "highest rate without loss (NDR) 2,000/s; with at most 0.5 % lost (PDR) 4,000/s; knee at
/// 5,000/s: 4,100 of 5,000 requests/s answered"
QString limitsText(const CurveLimits& limits);

} // namespace unisweep
