// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/guest_evidence.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "results/episode_cause.h"
#include "results/nonparametric.h"

namespace unisweep
{

namespace
{

struct GuestEvidenceText {
    Q_DECLARE_TR_FUNCTIONS(GuestEvidence)
};

/// The longest part of [from, to] without an answer. An answer at `to` ends it.
std::pair<qint64, qint64> longestResponseGap(const StepTimeline& timeline, qint64 fromNs,
                                             qint64 toNs)
{
    const auto& responses = timeline.responses();
    std::pair<qint64, qint64> longest{fromNs, fromNs};
    qint64 from = fromNs;
    auto response = std::ranges::upper_bound(responses, fromNs);
    for (; from < toNs; ++response) {
        const qint64 to = response == responses.end() ? toNs : std::min(*response, toNs);
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
        if (sample.hasResponse())
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

std::optional<StepDoor> stepDoorOf(const StepData& step)
{
    if (!step.door || step.door->source == DoorSource::None ||
        step.door->source == DoorSource::Client)
        return {};
    std::vector<double> ways;
    for (const DoorPassage& passage : step.door->passages) {
        const Sample& sample = step.samples[static_cast<std::size_t>(passage.sample)];
        if (passage.hasLeft() && sample.hasResponse())
            ways.push_back(static_cast<double>(partsOf(sample, passage).wayNs()));
    }
    if (ways.empty())
        return {};
    std::ranges::sort(ways);
    return StepDoor{step.door, medianOf(ways)};
}

RequestEvidence::RequestEvidence(const StepTimeline& timeline, std::size_t rank,
                                 const StepContext& step)
    : m_medianNs(step.medianNs)
{
    const Sample& sample = timeline.request(rank);
    if (!sample.hasResponse() || sample.sentNs == never)
        return;
    m_latencyNs = static_cast<double>(sample.receivedNs - timeline.beganNs(sample));
    m_excessNs = m_latencyNs - m_medianNs;
    const DoorPassage* passage =
        step.door ? step.door->record->of(timeline.sampleIndex(rank)) : nullptr;
    if (passage && passage->hasLeft()) {
        m_parts = partsOf(sample, *passage);
        m_medianWayNs = step.door->medianWayNs;
    }
    if (step.guest)
        readGuest(timeline, sample, m_parts ? passage : nullptr, step);
}

void RequestEvidence::readGuest(const StepTimeline& timeline, const Sample& sample,
                                const DoorPassage* passage, const StepContext& step)
{
    m_hasGuest = true;
    const ThreadLine& guest = *step.guest;
    const qint64 entered = passage ? passage->enteredNs : sample.sentNs;
    const qint64 left = passage ? passage->leftNs : sample.receivedNs;
    m_inside = guest.timeBetween(entered, left);
    const bool emulatorIsPath = passage && step.door->record->source == DoorSource::UserNetwork;
    m_notLetRunNs = emulatorIsPath ? guest.timeBetween(sample.sentNs, sample.receivedNs).waitingNs
                                   : m_inside.waitingNs;
    const auto [from, to] = longestResponseGap(timeline, entered, left);
    m_inGap = guest.timeBetween(from, to);
}

bool RequestEvidence::explains(double ns) const
{
    return m_excessNs > 0 && ns >= explainingShare * m_excessNs;
}

Finding RequestEvidence::finding(Cause cause, const QString& evidence) const
{
    if (!m_parts)
        return {cause, evidence};
    return {cause, GuestEvidenceText::tr("%1; %3 of its %2 were spent in the guest")
                       .arg(evidence, humanTime(m_latencyNs),
                            humanTime(static_cast<double>(m_parts->insideNs)))};
}

std::optional<Finding> RequestEvidence::onTheWay() const
{
    if (!m_parts || !explains(static_cast<double>(m_parts->wayNs()) - m_medianWayNs))
        return {};
    return finding(Cause::NetworkPath,
                   GuestEvidenceText::tr(
                       "the request took %1 to reach the guest, and its response %2 to return")
                       .arg(humanTime(static_cast<double>(m_parts->wayInNs)),
                            humanTime(static_cast<double>(m_parts->wayOutNs))));
}

std::optional<Finding> RequestEvidence::notLetRun() const
{
    if (!explains(m_notLetRunNs))
        return {};
    return finding(
        Cause::HostNoise,
        GuestEvidenceText::tr(
            "the guest was ready to run and waited %1 for a CPU, of %2 beyond the median")
            .arg(humanTime(m_notLetRunNs), humanTime(m_excessNs)));
}

std::optional<Finding> RequestEvidence::busy() const
{
    // At least the median: half of the requests keep the guest running that long, too.
    if (!explains(m_inGap.runningNs) || m_inGap.runningNs < m_medianNs)
        return {};
    return finding(Cause::GuestBusy,
                   GuestEvidenceText::tr(
                       "the guest ran for %1 without sending a response, of %2 beyond the median")
                       .arg(humanTime(m_inGap.runningNs), humanTime(m_excessNs)));
}

std::optional<Finding> RequestEvidence::asleep() const
{
    if (!m_hasGuest || !explains(m_inside.asleepNs - m_medianNs))
        return {};
    const QString slept = humanTime(m_inside.asleepNs);
    const QString excess = humanTime(m_excessNs);
    return finding(
        Cause::GuestAsleep,
        m_parts ? GuestEvidenceText::tr(
                      "the guest slept for %1 with the request inside, of %2 beyond the median")
                      .arg(slept, excess)
                : GuestEvidenceText::tr("the guest slept for %1, of %2 beyond the median; whether "
                                        "the request had reached it was not recorded")
                      .arg(slept, excess));
}

} // namespace unisweep
