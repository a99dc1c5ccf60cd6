// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of a curve: its highest rates without loss and with hardly any, and its knee.
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
    /// The highest rate such that at it and all lower ones nothing was lost (NDR, RFC 2544), or at
    /// most partialDropShare (PDR); nullopt if even the lowest rate lost more.
    std::optional<double> noDropRate;
    std::optional<double> partialDropRate;
    std::optional<Knee> knee;
};
/// From points in any order, one per rate.
CurveLimits limitsOf(std::span<const RatePoint> points);

/// Whether the step counts among those of its curve: it has ended, and is not invalid.
bool isSound(const StepRecord& step);
/// One for each rate of a curve with finished, valid steps, ascending; repetitions of a rate are
/// taken together. Looks at all steps of the run: once a curve, not once a step.
std::vector<RatePoint> ratePointsOf(const RunData& run, int series, int memoryMiB);
/// For each curve with finished steps.
std::vector<CurveLimits> curveLimits(const RunData& run);
/// "highest rate without loss (NDR) 2,000/s; with at most 0.5 % lost (PDR) 4,000/s; knee at
/// 5,000/s: 4,100 of 5,000 requests/s answered"
QString limitsText(const CurveLimits& limits);

} // namespace unisweep
