// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/episode_view.h"

#include <algorithm>

namespace unisweep
{

static constexpr double punctualShare = 0.25; // of a silence; how late the client may send

double latenessNs(const Sample& sample)
{
    return sample.sentNs == never ? 0 : static_cast<double>(sample.sentNs - sample.intendedNs);
}

EpisodeView::EpisodeView(const StepTimeline& timeline, const Episode& episode, double fenceNs)
    : m_timeline(timeline)
    , m_episode(episode)
    , m_fenceNs(fenceNs)
{
}

ResponseGap EpisodeView::longestResponseGap() const
{
    ResponseGap longest;
    const auto& responses = m_timeline.responses();
    auto next = std::upper_bound(responses.begin(), responses.end(), m_episode.startNs);
    qint64 from = m_episode.startNs;
    for (; next != responses.end() && from <= m_episode.endNs; ++next) {
        if (*next - from > longest.toNs - longest.fromNs)
            longest = {from, *next, 0};
        from = *next;
    }
    longest.waiting = m_timeline.rankAt(longest.toNs) - m_timeline.rankAt(longest.fromNs);
    return longest;
}

bool EpisodeView::sentOnTimeDuring(const ResponseGap& gap) const
{
    std::vector<double> lateness;
    for (std::size_t rank = m_timeline.rankAt(gap.fromNs); rank < m_timeline.rankAt(gap.toNs);
         ++rank) {
        const Sample& sample = m_timeline.request(rank);
        if (sample.sentNs == never)
            return false;
        lateness.push_back(latenessNs(sample));
    }
    if (lateness.empty())
        return false;
    const auto middle = lateness.begin() + static_cast<std::ptrdiff_t>(lateness.size() / 2);
    std::nth_element(lateness.begin(), middle, lateness.end());
    return *middle <= punctualShare * gap.lengthNs();
}

bool EpisodeView::isMember(std::size_t rank) const
{
    return unisweep::isMember(m_timeline, rank, m_fenceNs);
}

double EpisodeView::memberShare(std::size_t from, std::size_t to) const
{
    std::size_t members = 0;
    for (std::size_t rank = from; rank < to; ++rank)
        members += isMember(rank);
    return to > from ? static_cast<double>(members) / static_cast<double>(to - from) : 1;
}

double EpisodeView::largestLossNs(const std::vector<HostSpan>& spans) const
{
    double largest = 0;
    for (const HostSpan& span : spans) {
        if (span.fromNs > m_episode.endNs)
            break;
        if (span.toNs > m_episode.startNs)
            largest = std::max(largest, static_cast<double>(span.lostNs));
    }
    return largest;
}

} // namespace unisweep
