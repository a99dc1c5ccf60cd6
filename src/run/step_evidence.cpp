// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/step_evidence.h"

#include <utility>

#include "evidence/door_match.h"
#include "results/guest_evidence.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr auto schedulingInterval = 1s;

StepEvidence::StepEvidence(BootedGuest& guest, ResultsWriter& results, RunObserver& observer)
    : m_guest(guest)
    , m_results(results)
    , m_observer(observer)
{
    m_guest.beginScheduling();
    m_door = m_guest.openDoor();
}

void StepEvidence::poll(const StepRecord& step)
{
    if (Clock::now() - m_lastScheduling >= schedulingInterval)
        collectScheduling(step);
}

void StepEvidence::addSamples(std::span<const Sample> samples)
{
    if (m_door) // the door identifies requests by their tags
        m_tagged.insert(m_tagged.end(), samples.begin(), samples.end());
}

void StepEvidence::collectScheduling(const StepRecord& step)
{
    if (step.epochMonotonicNs == 0)
        return;
    m_lastScheduling = Clock::now();
    auto piece = m_guest.takeScheduling(step.epochMonotonicNs);
    if (!piece)
        return;
    if (!m_scheduling)
        m_scheduling = std::make_shared<SchedulingRecord>();
    append(*m_scheduling, *piece);
    m_results.addScheduling(step.id, std::move(*piece));
}

std::optional<double> StepEvidence::guestWaiting(std::chrono::nanoseconds duration) const
{
    if (!m_scheduling)
        return {};
    return waitingShare(guestLine(threadLines(*m_scheduling, duration.count())), duration);
}

void StepEvidence::finishGuest(const StepRecord& step)
{
    if (m_scheduling)
        m_observer.schedulingArrived(step.id, m_scheduling);
    if (step.epochMonotonicNs == 0)
        return;
    // Include the warm-up, because its events may extend into the step.
    const RuntimeRecord record =
        m_guest.runtime(static_cast<qint64>(step.epochMonotonicNs), m_startNs, monotonicNowNs());
    if (record.from == EventsFrom::Nowhere)
        return;
    m_results.addRuntime(step.id, record);
    m_observer.runtimeRecorded(step.id, record);
}

void StepEvidence::finishDoor(const StepRecord& step, bool tcp)
{
    if (!m_door || step.epochMonotonicNs == 0)
        return;
    const auto record = std::make_shared<DoorRecord>(
        matchDoor(m_door->finish(), std::exchange(m_tagged, {}), step.epochMonotonicNs, tcp));
    m_door.reset();
    m_results.addDoor(step.id, *record);
    m_observer.doorArrived(step.id, record);
}

} // namespace unisweep
