// SPDX-License-Identifier: GPL-3.0-or-later
// What explains a curve's outliers, and how much of it would be explained by chance.
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

/// The cause of each answered outlier of an episode. If the guest was recorded, each outlier is
/// judged by what happened during its own wait; otherwise, and where that gives no cause, it has
/// the cause of its episode.
std::vector<OutlierCause> causesOfOutliers(const StepTimeline& timeline, const Episode& episode,
                                           const Finding& ofEpisode, double fenceNs,
                                           const StepContext& step);

/// How many of the outliers would be explained by the guest's waits for a CPU if the two were
/// unrelated: the mean over 19 shifts of the waits within the step. nullopt if the guest was not
/// recorded.
std::optional<double> waitsByChance(std::span<const OutlierCause> outliers, SampleView samples,
                                    LatencyKind kind, const StepContext& step);

/// For a step, or for a curve.
struct CauseShares {
    qint64 outliers = 0;
    qint64 episodes = 0; ///< the number of episodes that contain them
    std::array<qint64, causeCount> byCause = {};
    std::optional<double> waitsByChance; ///< outliers; nullopt if the guest was not recorded

    void add(std::span<const OutlierCause> causes, qsizetype inEpisodes,
             std::optional<double> byChance);
    qint64 of(Cause cause) const { return byCause[static_cast<std::size_t>(cause)]; }
    double share(Cause cause) const; ///< 0 to 1
    /// 95 % (Wilson), counting episodes: the outliers of one episode are one event.
    Interval interval(Cause cause) const;
};

} // namespace unisweep
