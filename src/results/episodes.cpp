// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/episodes.h"

#include <algorithm>

namespace unisweep
{

StepTimeline::StepTimeline(SampleView samples, LatencyKind kind)
    : m_samples(samples)
    , m_kind(kind)
{
    m_byDue.reserve(samples.size());
    m_responses.reserve(samples.size());
    bool inOrder = true; // samples usually are, and need no sorting
    qint64 last = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample sample = samples[i];
        if (sample.outcome == Outcome::Duplicate || sample.outcome == Outcome::Unmatched)
            continue;
        if (sample.intendedNs >= 0) {
            m_byDue.push_back(static_cast<std::uint32_t>(i));
            inOrder &= last <= sample.intendedNs;
            last = sample.intendedNs;
        }
        if (sample.hasResponse())
            m_responses.push_back(sample.receivedNs);
    }
    if (!inOrder)
        std::ranges::stable_sort(m_byDue, {},
                                 [&](std::uint32_t i) { return samples[i].intendedNs; });
    std::sort(m_responses.begin(), m_responses.end());
}

std::size_t StepTimeline::rankAt(qint64 dueNs) const
{
    const auto at = std::lower_bound(
        m_byDue.begin(), m_byDue.end(), dueNs,
        [this](std::uint32_t index, qint64 ns) { return m_samples[index].intendedNs < ns; });
    return static_cast<std::size_t>(at - m_byDue.begin());
}

std::size_t StepTimeline::responsesBetween(qint64 fromNs, qint64 toNs) const
{
    const auto from = std::lower_bound(m_responses.begin(), m_responses.end(), fromNs);
    const auto to = std::lower_bound(from, m_responses.end(), toNs);
    return static_cast<std::size_t>(to - from);
}

static bool isLost(const Sample& sample)
{
    return sample.outcome == Outcome::Lost;
}

bool isMember(const StepTimeline& timeline, std::size_t rank, double fenceNs)
{
    const Sample& sample = timeline.request(rank);
    const qint64 latency = shownLatency(sample, timeline.kind());
    return isLost(sample) || (latency != never && static_cast<double>(latency) > fenceNs);
}

static void join(Episode& episode, const StepTimeline& timeline, std::size_t rank)
{
    const Sample& sample = timeline.request(rank);
    episode.lastRank = rank;
    episode.endNs = std::max(episode.endNs, timeline.beganNs(sample));
    if (isLost(sample)) {
        ++episode.lost;
        return;
    }
    ++episode.outliers;
    episode.endNs = std::max<qint64>(episode.endNs, sample.receivedNs);
    if (const qint64 wait = shownLatency(sample, timeline.kind()); wait > episode.worstNs) {
        episode.worstNs = wait;
        episode.worstRank = rank;
        episode.worstSample = timeline.sampleIndex(rank);
    }
}

std::vector<Episode> findEpisodes(const StepTimeline& timeline, double fenceNs)
{
    std::vector<Episode> episodes;
    for (std::size_t rank = 0; rank < timeline.requests(); ++rank) {
        if (!isMember(timeline, rank, fenceNs))
            continue;
        const qint64 began = timeline.beganNs(timeline.request(rank));
        bool joins = false;
        if (!episodes.empty()) {
            const Episode& last = episodes.back();
            const std::size_t between = rank - last.lastRank - 1;
            joins = (between <= maxOrdinaryBetween && began < last.endNs) ||
                    (between == 0 && isLost(timeline.request(last.lastRank)));
        }
        if (!joins)
            episodes.push_back({.firstRank = rank,
                                .startNs = began,
                                .endNs = began,
                                .worstRank = rank,
                                .worstSample = timeline.sampleIndex(rank)});
        join(episodes.back(), timeline, rank);
    }
    return episodes;
}

} // namespace unisweep
