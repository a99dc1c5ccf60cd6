// SPDX-License-Identifier: GPL-3.0-or-later
// Everything reported about a run's outliers: their episodes with likely causes, how long they are
// and how far apart, whether they recur regularly, and the mechanism behind a curve's slow
// requests.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "results/cause_shares.h"
#include "results/episode_cause.h"
#include "results/nonparametric.h"
#include "results/pause_mechanism.h"
#include "results/run_data.h"
#include "results/step_context.h"

namespace unisweep
{

struct JudgedEpisode {
    Episode episode;
    Finding finding;
};

/// A median with its 95 % interval, if there are enough values for one.
struct MedianAndInterval {
    double median = 0;
    std::optional<Interval> interval;
};

struct StepOutliers {
    qsizetype step = 0; ///< index into RunData::steps
    double fenceNs = 0;
    qint64 outliers = 0;
    qint64 lost = 0;      ///< requests without any answer; they also belong to episodes
    qint64 latencies = 0; ///< number of latencies, including the outliers
    std::vector<JudgedEpisode> episodes;
    std::array<int, causeCount> causes = {};   ///< number of episodes by Cause
    std::vector<OutlierCause> outlierCauses;   ///< of each answered outlier
    std::optional<double> waitsByChance;       ///< see results/cause_shares.h
    std::optional<MedianAndInterval> lengthNs; ///< of the episodes; nullopt: none with an answered
                                               ///< outlier
    std::optional<MedianAndInterval> excess;   ///< the longest wait divided by the step's median
    /// From the start of one episode to the start of the next. Here and below, host noise, packet
    /// loss and the network path are left out: the question is whether the guest's own episodes
    /// recur.
    std::optional<MedianAndInterval> gapNs;
    int recurring = 0; ///< the number of episodes that gapNs and the test cover
    /// The probability that gaps at least as even as these occur by chance (regularityPValue),
    /// times the number of the run's steps (Bonferroni), at most 1. These gaps run from the end of
    /// an episode to the start of the next, so that the length of episodes does not make them even.
    /// nullopt if nothing can be concluded: too few gaps, the guest did not keep up, or episodes
    /// overlap.
    std::optional<double> regularity;
    bool keptUp = true;     ///< the step is below the curve's knee
    PauseEvidence evidence; ///< for findMechanism()
    CollectionFigures collections;
};

/// The mechanism of a curve: a series at one memory size.
struct CurveMechanism {
    int series = 0;
    int memoryMiB = 0;
    PauseMechanism mechanism;
};

/// What explains the outliers of a curve.
struct CurveCauses {
    int series = 0;
    int memoryMiB = 0;
    bool recorded = false; ///< the guest was recorded in all steps with outliers
    CauseShares shares;
};

/// How many of a curve's outliers its guest's collections explain.
struct CurveCollections {
    int series = 0;
    int memoryMiB = 0;
    bool placed = false; ///< false: reported, but their times could not be converted to the
                         ///< client's clock
    qint64 events = 0;   ///< in the curve's steps
    qint64 outliers = 0;
    std::optional<CollectionFinding> finding; ///< nullopt: no outliers, or not placed
};

struct OutlierReport {
    OutlierRule rule;
    LatencyKind kind = LatencyKind::Response;
    std::vector<StepOutliers> steps; ///< in the order of RunData::steps
    std::vector<CurveMechanism> mechanisms;
    std::vector<CurveCauses> causes;
    std::vector<CurveCollections> collections; ///< for curves whose guests report them
};

/// Inspects one step, whose samples must be loaded; stores `index` in the result.
StepOutliers inspectStep(const StepData& step, qsizetype index, StepContext context,
                         const OutlierRule& rule, LatencyKind kind);
inline StepOutliers inspectStep(const RunData& run, qsizetype index, const OutlierRule& rule,
                                LatencyKind kind)
{
    const StepData& step = run.steps[static_cast<std::size_t>(index)];
    return inspectStep(step, index, contextOf(run, step), rule, kind);
}
/// Inspects all steps.
OutlierReport inspectRun(const RunData& run, const OutlierRule& rule, LatencyKind kind);
/// From steps that are already inspected.
std::vector<CurveCauses> shareCauses(const RunData& run,
                                     std::span<const StepOutliers* const> steps);
std::vector<CurveMechanism> findMechanisms(const RunData& run,
                                           const std::vector<StepOutliers>& steps);
std::vector<CurveCollections> collectionsByCurve(const RunData& run,
                                                 std::span<const StepOutliers* const> steps);

} // namespace unisweep
