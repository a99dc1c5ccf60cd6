// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/guest_evidence.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "results/episode_cause.h"

namespace unisweep
{

namespace
{

struct GuestEvidenceText {
    Q_DECLARE_TR_FUNCTIONS(GuestEvidence)
};

/// The longest part of [from, to] without an answer, but for one at its very end.
std::pair<qint64, qint64> longestSilence(const StepTimeline& timeline, qint64 fromNs, qint64 toNs)
{
    const auto& answers = timeline.answers();
    std::pair<qint64, qint64> longest{fromNs, fromNs};
    qint64 from = fromNs;
    auto answer = std::ranges::upper_bound(answers, fromNs);
    for (; from < toNs; ++answer) {
        const qint64 to = answer == answers.end() ? toNs : std::min(*answer, toNs);
        if (to - from > longest.second - longest.first)
            longest = {from, to};
        from = to;
    }
    return longest;
}

} // namespace

std::shared_ptr<const ThreadLine> guestLineOf(const StepData& step)
{
    if (!step.scheduling || step.scheduling->source == SchedulingSource::None)
        return {};
    qint64 end = step.record.duration.count();
    for (const Sample& sample : step.samples) {
        if (sample.hasAnswer())
            end = std::max<qint64>(end, sample.receivedNs);
    }
    auto line = std::make_shared<ThreadLine>(guestLine(threadLines(*step.scheduling, end)));
    return line->spans().empty() ? nullptr : line;
}

std::optional<double> waitingShare(const ThreadLine& guest, std::chrono::nanoseconds duration)
{
    const ThreadTime time = guest.timeBetween(0, duration.count());
    const double ready = time.runningNs + time.waitingNs;
    return ready > 0 ? std::optional(time.waitingNs / ready) : std::nullopt;
}

RequestEvidence::RequestEvidence(const StepTimeline& timeline, std::size_t rank, double medianNs,
                                 const ThreadLine& guest)
    : m_medianNs(medianNs)
{
    const Sample& sample = timeline.request(rank);
    if (!sample.hasAnswer() || sample.sentNs == never)
        return;
    m_excessNs = static_cast<double>(sample.receivedNs - timeline.beganNs(sample)) - medianNs;
    m_during = guest.timeBetween(sample.sentNs, sample.receivedNs);
    const auto [from, to] = longestSilence(timeline, sample.sentNs, sample.receivedNs);
    m_inSilence = guest.timeBetween(from, to);
}

bool RequestEvidence::explains(double ns) const
{
    return m_excessNs > 0 && ns >= explainingShare * m_excessNs;
}

std::optional<Finding> RequestEvidence::notLetRun() const
{
    if (!explains(m_during.waitingNs))
        return {};
    return Finding{
        Cause::HostNoise,
        GuestEvidenceText::tr("the guest was ready to run and waited %1 for a processor, "
                              "of %2 beyond the median")
            .arg(humanTime(m_during.waitingNs), humanTime(m_excessNs))};
}

std::optional<Finding> RequestEvidence::busy() const
{
    // Half of the requests have it run as long as the median, too.
    if (!explains(m_inSilence.runningNs) || m_inSilence.runningNs < m_medianNs)
        return {};
    return Finding{Cause::GuestBusy,
                   GuestEvidenceText::tr("the guest ran for %1 without answering anything, of %2 "
                                         "beyond the median")
                       .arg(humanTime(m_inSilence.runningNs), humanTime(m_excessNs))};
}

std::optional<Finding> RequestEvidence::asleep() const
{
    if (!explains(m_during.asleepNs - m_medianNs))
        return {};
    return Finding{Cause::GuestAsleep,
                   GuestEvidenceText::tr("the guest slept for %1, of %2 beyond the median; whether "
                                         "the request was inside by then was not recorded")
                       .arg(humanTime(m_during.asleepNs), humanTime(m_excessNs))};
}

} // namespace unisweep
