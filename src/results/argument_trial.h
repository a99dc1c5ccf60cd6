// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluates a run that varied one argument of its guests (`vary` in the experiment), such as the
// size of a collector's minor heap: the argument's effect on outliers. This tests the paper's
// assumption that Mirage's outliers are collections (section 6.3).
#pragma once

#include <optional>
#include <vector>

#include "results/outlier_report.h"

namespace unisweep
{

/// The steps of one series and memory size that share a value of the argument and an offered rate.
struct TrialPoint {
    QString value;                ///< as in the experiment: "256Ki"
    std::vector<qsizetype> steps; ///< indices into RunData::steps
    qint64 outliers = 0;
    qint64 latencies = 0;
    /// The share of outliers. Outliers cluster, so the effective number of trials is the number of
    /// latencies divided by the design effect: the variance of outlier counts per tenth of a
    /// second, relative to that of independent outliers (Kish 1965, chapter 5).
    double share = 0;
    Interval share95;
    double designEffect = 1;
    std::vector<double> lengthsNs; ///< the lengths of episodes, ascending
    std::optional<MedianAndInterval> lengthNs;
};

/// One line of the figure.
struct TrialLine {
    QString series; ///< Series::variedFrom, or the name of a series that was not varied
    int memoryMiB = 0;
    int offeredRate = 0;
    /// The outlier fence for all values of this line. A separate fence per step would rise with the
    /// pauses that it should count.
    double fenceNs = 0;
    std::vector<TrialPoint> points; ///< in the order of ArgumentTrial::values
};

struct ArgumentTrial {
    QString argument;
    QStringList values; ///< ascending if all are numbers, otherwise in the order in which they ran
    std::vector<TrialLine> lines;
};

/// Finds the argument that varies among the run's guests, and returns the lines without their
/// outliers. nullopt if no argument was varied.
std::optional<ArgumentTrial> findTrial(const RunData& run);

/// The contribution of one step to a point.
struct TrialStep {
    qint64 outliers = 0;
    qint64 latencies = 0;
    std::vector<double> perBlock; ///< outliers that were due in each tenth of a second
    std::vector<double> latenciesPerBlock;
    std::vector<double> lengthsNs;
};
TrialStep readTrialStep(const StepData& step, double fenceNs, LatencyKind kind);
/// Computes the point's figures from its steps.
void summarize(TrialPoint& point, const std::vector<TrialStep>& steps);

} // namespace unisweep
