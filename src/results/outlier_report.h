// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is said of a run's outliers: their episodes with likely causes, how long and how
// far apart they are, whether they recur regularly, and what mechanism is behind the slow requests
// of a curve.
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

/// A median with its 95 % interval, where there are enough values for one.
struct MedianAndInterval {
    double median = 0;
    std::optional<Interval> interval;
};

struct StepOutliers {
    qsizetype step = 0; ///< index into RunData::steps
    double fenceNs = 0;
    qint64 outliers = 0;
    qint64 lost = 0;      ///< requests without any answer, which are in episodes, too
    qint64 latencies = 0; ///< of which `outliers` are
    std::vector<JudgedEpisode> episodes;
    std::array<int, causeCount> causes = {};   ///< episodes by Cause
    std::vector<OutlierCause> outlierCauses;   ///< of each answered outlier
    std::optional<double> waitsByChance;       ///< see results/cause_shares.h
    std::optional<MedianAndInterval> lengthNs; ///< of the episodes; nullopt when there is none
    std::optional<MedianAndInterval> excess;   ///< the longest wait over the step's median
    /// From one episode's start to the next one's. Host noise and packet loss are left out here and
    /// below: what is asked is whether the guest recurs.
    std::optional<MedianAndInterval> gapNs;
    int recurring = 0; ///< episodes that gapNs and the test are of
    /// The probability that gaps as even as these, or more, come of chance (regularityPValue),
    /// times the number of the run's steps (Bonferroni), at most 1. The gaps are taken from the end
    /// of an episode to the start of the next, so that an episode's own length does not make them
    /// even. nullopt where nothing can be said: too few gaps, a step that the guest did not keep up
    /// with, or episodes that run into one another.
    std::optional<double> regularity;
    bool keptUp = true;     ///< the step is not beyond the curve's knee
    PauseEvidence evidence; ///< for findMechanism()
    CollectionFigures collections;
};

/// Of a curve: a series at one memory size.
struct CurveMechanism {
    int series = 0;
    int memoryMiB = 0;
    PauseMechanism mechanism;
};

/// What explains the outliers of a curve.
struct CurveCauses {
    int series = 0;
    int memoryMiB = 0;
    bool recorded = false; ///< the guest, in all of its steps with outliers
    CauseShares shares;
};

/// How many of a curve's outliers its guest's collections explain.
struct CurveCollections {
    int series = 0;
    int memoryMiB = 0;
    bool placed = false; ///< false: told, but clocks could not be set against each other
    qint64 events = 0;   ///< in its steps
    qint64 outliers = 0;
    std::optional<CollectionFinding> finding; ///< nullopt: no outliers, or not placed
};

struct OutlierReport {
    OutlierRule rule;
    LatencyKind kind = LatencyKind::Response;
    std::vector<StepOutliers> steps; ///< beside RunData::steps
    std::vector<CurveMechanism> mechanisms;
    std::vector<CurveCauses> causes;
    std::vector<CurveCollections> collections; ///< of curves whose guests tell them
};

/// One step, whose samples are read; `index` is kept in the result.
StepOutliers inspectStep(const StepData& step, qsizetype index, StepContext context,
                         const OutlierRule& rule, LatencyKind kind);
inline StepOutliers inspectStep(const RunData& run, qsizetype index, const OutlierRule& rule,
                                LatencyKind kind)
{
    const StepData& step = run.steps[static_cast<std::size_t>(index)];
    return inspectStep(step, index, contextOf(run, step), rule, kind);
}
/// All of them.
OutlierReport inspectRun(const RunData& run, const OutlierRule& rule, LatencyKind kind);
/// From steps already inspected.
std::vector<CurveCauses> shareCauses(const RunData& run,
                                     std::span<const StepOutliers* const> steps);
std::vector<CurveMechanism> findMechanisms(const RunData& run,
                                           const std::vector<StepOutliers>& steps);
std::vector<CurveCollections> collectionsByCurve(const RunData& run,
                                                 std::span<const StepOutliers* const> steps);

} // namespace unisweep
