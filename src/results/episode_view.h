// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/episodes.h"
#include "results/host_record.h"

namespace unisweep
{

/// The longest time without an answer during an episode.
struct ResponseGap {
    qint64 fromNs = 0; ///< on the samples' axis
    qint64 toNs = 0;
    std::size_t waiting = 0; ///< requests that became due during it
    double lengthNs() const { return static_cast<double>(toNs - fromNs); }
};

/// How late a request was sent; 0 if it was not sent.
double latenessNs(const Sample& sample);

/// What the samples alone show about an episode of outliers above a fence. Holds references: the
/// timeline and the episode must outlive it.
class EpisodeView
{
public:
    EpisodeView(const StepTimeline& timeline, const Episode& episode, double fenceNs);

    ResponseGap longestResponseGap() const;
    /// Whether the client continued to send: half of the requests due during the silence were late
    /// by at most a quarter of its length.
    bool sentOnTimeDuring(const ResponseGap& gap) const;
    /// Whether the request of that rank is an outlier or lost, so that it can belong to an episode.
    bool isMember(std::size_t rank) const;
    /// The share of such requests among the ranks [from, to); 1 if the range is empty.
    double memberShare(std::size_t from, std::size_t to) const;
    /// The largest loss among the spans that overlap the episode; `spans` by fromNs.
    double largestLossNs(const std::vector<HostSpan>& spans) const;

private:
    const StepTimeline& m_timeline;
    const Episode& m_episode;
    double m_fenceNs;
};

} // namespace unisweep
