// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/episodes.h"
#include "results/host_record.h"

namespace unisweep
{

/// The longest time without any answer during an episode, while requests were waiting.
struct Silence {
    qint64 fromNs = 0; ///< on the samples' axis
    qint64 toNs = 0;
    std::size_t waiting = 0; ///< requests that became due in it
    double lengthNs() const { return static_cast<double>(toNs - fromNs); }
};

/// How late a request was sent; 0 if it was not sent.
double latenessNs(const Sample& sample);

/// What the samples alone show of an episode of outliers above a fence. Holds references: the
/// timeline and the episode must outlive it.
class EpisodeView
{
public:
    EpisodeView(const StepTimeline& timeline, const Episode& episode, double fenceNs);

    Silence longestSilence() const;
    /// Whether the client continued to send: half of what was due during the silence was sent no
    /// later than a quarter of its length.
    bool sentOnTimeDuring(const Silence& silence) const;
    /// Whether the request of that rank can belong to an episode: it is an outlier, or lost.
    bool isMember(std::size_t rank) const;
    /// The share of these among the ranks [from, to); 1 if there are none.
    double memberShare(std::size_t from, std::size_t to) const;
    /// The largest loss among spans that touch the first wait; `spans` by their start.
    double largestLossNs(const std::vector<HostSpan>& spans) const;

private:
    const StepTimeline& m_timeline;
    const Episode& m_episode;
    double m_fenceNs;
};

} // namespace unisweep
