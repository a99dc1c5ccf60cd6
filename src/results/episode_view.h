// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/episodes.h"
#include "results/host_record.h"

namespace unisweep
{

/// The longest time without any answer in an episode, as far as somebody was waiting.
struct Silence {
    qint64 fromNs = 0; ///< on the samples' axis
    qint64 toNs = 0;
    std::size_t waiting = 0; ///< requests that were due in it
    double lengthNs() const { return static_cast<double>(toNs - fromNs); }
};

/// By how much a request was sent late; 0 for one that was not sent.
double latenessNs(const Sample& sample);

/// What the samples alone say of an episode of outliers above a fence. Holds references: timeline
/// and episode outlive it.
class EpisodeView
{
public:
    EpisodeView(const StepTimeline& timeline, const Episode& episode, double fenceNs);

    Silence longestSilence() const;
    /// Whether the client went on sending: half of what was due in the silence left no later than a
    /// quarter of its length.
    bool sentOnTimeDuring(const Silence& silence) const;
    /// Whether the request of that rank belongs to an episode: an outlier, or lost.
    bool isMember(std::size_t rank) const;
    /// The share of such among the ranks [from, to); 1 for none.
    double memberShare(std::size_t from, std::size_t to) const;
    /// The largest loss among spans that touch the time of the first wait; `spans` by their start.
    double largestLossNs(const std::vector<HostSpan>& spans) const;

private:
    const StepTimeline& m_timeline;
    const Episode& m_episode;
    double m_fenceNs;
};

} // namespace unisweep
