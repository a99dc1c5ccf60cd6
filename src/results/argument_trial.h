// SPDX-License-Identifier: GPL-3.0-or-later
// An argument on trial: a run that varied one argument of its guests (`vary` of the experiment),
// such as a collector's minor heap, and what that did to the outliers. The paper speculated that
// Mirage's outliers are its collector's (section 6.3); this is how to test it.
#pragma once

#include <optional>
#include <vector>

#include "results/outlier_report.h"

namespace unisweep
{

/// All steps of one series and memory size at one value and one offered rate.
struct TrialPoint {
    QString value;                ///< as the experiment has it: "256Ki"
    std::vector<qsizetype> steps; ///< indices into RunData::steps
    qint64 outliers = 0;
    qint64 latencies = 0;
    /// The share of outliers. Outliers come in clumps, so that the requests are fewer trials than
    /// there are of them: their number is divided by the design effect, the variance of counts in
    /// tenths of a second over that of independent ones (Kish 1965, chapter 5).
    double share = 0;
    Interval share95;
    double designEffect = 1;
    std::vector<double> lengthsNs; ///< of the episodes, ascending
    std::optional<Typical> lengthNs;
};

/// One line of the figure.
struct TrialLine {
    QString series; ///< Series::variedFrom, or the name of a series that was not varied
    int memoryMiB = 0;
    int offeredRate = 0;
    /// What is an outlier at every value of this line: a fence of each step's own would rise with
    /// the pauses that it is to count.
    double fenceNs = 0;
    std::vector<TrialPoint> points; ///< in the order of ArgumentTrial::values
};

struct ArgumentTrial {
    QString argument;
    QStringList values; ///< ascending where all are numbers, else in the order of their running
    std::vector<TrialLine> lines;
};

/// The argument whose value differs between the run's guests, and the lines without any outliers
/// yet. nullopt when no argument was varied.
std::optional<ArgumentTrial> findTrial(const RunData& run);

/// What one step adds to a trial's point.
struct TrialStep {
    qint64 outliers = 0;
    qint64 latencies = 0;
    std::vector<double> perBlock; ///< outliers in each tenth of a second
    std::vector<double> latenciesPerBlock;
    std::vector<double> lengthsNs;
};
TrialStep readTrialStep(const StepData& step, double fenceNs, LatencyKind kind);
/// Fills the point from its steps.
void summarize(TrialPoint& point, const std::vector<TrialStep>& steps);

} // namespace unisweep
