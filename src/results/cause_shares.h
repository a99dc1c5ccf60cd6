// SPDX-License-Identifier: GPL-3.0-or-later
// What explains a curve's outliers, one by one, and how much of it chance would explain.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "results/episode_cause.h"
#include "results/nonparametric.h"

namespace unisweep
{

struct OutlierCause {
    qsizetype sample = 0; ///< index into the step's samples
    Cause cause = Cause::Unknown;
};

/// The cause of each answered outlier of an episode. Where the guest was recorded, each is judged
/// by what happened while it waited itself; else, and where that says nothing, the episode's cause
/// holds.
std::vector<OutlierCause> causesOfOutliers(const StepTimeline& timeline, const Episode& episode,
                                           const Finding& ofEpisode, double fenceNs,
                                           const StepContext& step);

/// How many of the outliers the guest's waits for a processor would explain if they had nothing to
/// do with them: the mean over the waits shifted round the step by 19 distances. nullopt where the
/// guest was not recorded.
std::optional<double> waitsByChance(std::span<const OutlierCause> outliers, SampleView samples,
                                    LatencyKind kind, const StepContext& step);

/// Of a step, or of a curve.
struct CauseShares {
    qint64 outliers = 0;
    qint64 episodes = 0; ///< that they are in
    std::array<qint64, causeCount> byCause = {};
    std::optional<double> waitsByChance; ///< outliers; nullopt where the guest was not recorded

    void add(std::span<const OutlierCause> causes, qsizetype inEpisodes,
             std::optional<double> byChance);
    qint64 of(Cause cause) const { return byCause[static_cast<std::size_t>(cause)]; }
    double share(Cause cause) const; ///< 0 to 1
    /// 95 % (Wilson), with the episodes as what was counted: outliers of one episode are one event.
    Interval interval(Cause cause) const;
};

} // namespace unisweep
