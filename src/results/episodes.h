// SPDX-License-Identifier: GPL-3.0-or-later
// Groups outliers into episodes. Load is offered in an open loop: while the guest pauses, requests
// continue to arrive, wait, and are answered late one after another, each a little less late than
// the one before. Such a ramp is one event, not a hundred.
//
// An *episode* is a sequence of outliers, in the order in which they were due, where each was due
// while an earlier one still waited for its answer, with at most `maxOrdinaryBetween` other
// requests in between (some are served during the stall, by another processor, or vary within the
// ramp). Lost requests count as outliers: they waited longest. Since no answer shows how long, an
// outlier due directly after a lost request always joins it. The warm-up has no episodes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "results/statistics.h"

namespace unisweep
{

inline constexpr int maxOrdinaryBetween = 8;

/// A step's requests in the order in which they were due, and its answers in the order of arrival.
class StepTimeline
{
public:
    /// Reads the samples once; `samples` must outlive this.
    StepTimeline(SampleView samples, LatencyKind kind);

    LatencyKind kind() const { return m_kind; }
    Sample request(std::size_t rank) const { return m_samples[m_byDue[rank]]; }
    qsizetype sampleIndex(std::size_t rank) const { return m_byDue[rank]; }
    std::size_t requests() const { return m_byDue.size(); } ///< without warm-up and extra answers
    /// When a request began to wait: when due (response time), or when sent (service time).
    qint64 beganNs(const Sample& sample) const
    {
        return m_kind == LatencyKind::Response || sample.sentNs == never ? sample.intendedNs
                                                                         : sample.sentNs;
    }
    /// The rank of the first request due at or after an instant.
    std::size_t rankAt(qint64 dueNs) const;
    /// When first answers arrived, right or wrong, including the warm-up; ascending.
    const std::vector<qint64>& responses() const { return m_responses; }
    /// The number of answers in [from, to).
    std::size_t responsesBetween(qint64 fromNs, qint64 toNs) const;

private:
    SampleView m_samples;
    LatencyKind m_kind;
    std::vector<std::uint32_t> m_byDue;
    std::vector<qint64> m_responses;
};

struct Episode {
    std::size_t firstRank = 0; ///< rank in StepTimeline of the first member
    std::size_t lastRank = 0;
    qint64 outliers = 0; ///< members above the fence
    qint64 lost = 0;     ///< members without any answer
    qint64 startNs = 0;  ///< when the first member began to wait
    qint64 endNs =
        0; ///< when the last answer to a member arrived, but not before the last member was due
    qint64 worstNs = 0; ///< the longest wait of an answered member; 0 if all are lost
    std::size_t worstRank = 0;
    qsizetype worstSample = 0; ///< index into the step's samples; if all are lost, the first member

    qint64 lengthNs() const { return endNs - startNs; }
};

bool isMember(const StepTimeline& timeline, std::size_t rank, double fenceNs);
std::vector<Episode> findEpisodes(const StepTimeline& timeline, double fenceNs);

} // namespace unisweep
