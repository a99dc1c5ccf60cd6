// SPDX-License-Identifier: GPL-3.0-or-later
// What explains a curve's outliers, and how many would be explained by chance.
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

/// The cause of each answered outlier of an episode. If the guest or its door was recorded, each
/// outlier is judged by what happened during its own wait; otherwise, or if that shows no cause, it
/// inherits the cause of its episode.
std::vector<OutlierCause> causesOfOutliers(const StepTimeline& timeline, const Episode& episode,
                                           const Finding& ofEpisode, double fenceNs,
                                           const StepContext& step);

/// The number of outliers that the guest's waits for a CPU would explain if the two were unrelated:
/// the mean over 19 shifts of the waits within the step. nullopt if the guest was not recorded.
std::optional<double> waitsByChance(std::span<const OutlierCause> outliers, SampleView samples,
                                    LatencyKind kind, const StepContext& step);

/// The causes of the outliers of a step, or of a curve.
struct CauseShares {
    qint64 outliers = 0;
    qint64 episodes = 0; ///< the episodes that contain them
    std::array<qint64, causeCount> byCause = {};
    std::optional<double> waitsByChance; ///< outliers; nullopt if the guest was not recorded

    void add(std::span<const OutlierCause> causes, qsizetype inEpisodes,
             std::optional<double> byChance);
    qint64 of(Cause cause) const { return byCause[static_cast<std::size_t>(cause)]; }
    double share(Cause cause) const; ///< 0 to 1
    /// 95 % (Wilson), with episodes as trials: the outliers of one episode are one event.
    Interval interval(Cause cause) const;
};

} // namespace unisweep
