// SPDX-License-Identifier: GPL-3.0-or-later
// A run that varied one argument of its guests (`vary` of the experiment), such as the minor heap
// of a collector, and the effect on outliers. The paper supposed that Mirage's outliers are
// collections (section 6.3); this tests it.
#pragma once

#include <optional>
#include <vector>

#include "results/outlier_report.h"

namespace unisweep
{

/// All steps of one series and memory size with one value and one offered rate.
struct TrialPoint {
    QString value;                ///< as in the experiment: "256Ki"
    std::vector<qsizetype> steps; ///< indices into RunData::steps
    qint64 outliers = 0;
    qint64 latencies = 0;
    /// The share of outliers. Outliers come in clusters, so the number of independent trials is the
    /// number of requests divided by the design effect: the variance of counts in tenths of a
    /// second over that of independent ones (Kish 1965, chapter 5).
    double share = 0;
    Interval share95;
    double designEffect = 1;
    std::vector<double> lengthsNs; ///< of episodes, ascending
    std::optional<MedianAndInterval> lengthNs;
};

/// One line of the figure.
struct TrialLine {
    QString series; ///< Series::variedFrom, or the name of a series that was not varied
    int memoryMiB = 0;
    int offeredRate = 0;
    /// A fence common to all values of this line: a separate fence for each step would rise with
    /// the pauses that it should count.
    double fenceNs = 0;
    std::vector<TrialPoint> points; ///< in the order of ArgumentTrial::values
};

struct ArgumentTrial {
    QString argument;
    QStringList
        values; ///< ascending if all are numbers, otherwise in the order in which they were run
    std::vector<TrialLine> lines;
};

/// The argument whose value differs between the run's guests, and the lines, still without
/// outliers. nullopt if no argument was varied.
std::optional<ArgumentTrial> findTrial(const RunData& run);

/// The contribution of one step to a point.
struct TrialStep {
    qint64 outliers = 0;
    qint64 latencies = 0;
    std::vector<double> perBlock; ///< outliers in each tenth of a second
    std::vector<double> latenciesPerBlock;
    std::vector<double> lengthsNs;
};
TrialStep readTrialStep(const StepData& step, double fenceNs, LatencyKind kind);
/// Computes the point from its steps.
void summarize(TrialPoint& point, const std::vector<TrialStep>& steps);

} // namespace unisweep
