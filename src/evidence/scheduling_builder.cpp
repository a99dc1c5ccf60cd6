// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scheduling_builder.h"

#include <algorithm>
#include <utility>

#include "evidence/evidence_text.h"
#include "evidence/switches_text.h"

namespace unisweep
{

static constexpr std::size_t maxSwitches = 4'000'000;
static constexpr std::size_t maxReadings = 4'000'000;

void SchedulingBuilder::forbidSwitches(int error, int paranoid)
{
    m_record.source = SchedulingSource::Readings;
    m_record.why = EvidenceText::tr("cannot record thread switches: %1")
                       .arg(switchesForbidden(error, paranoid));
}

std::optional<std::size_t> SchedulingBuilder::found(const GuestThread& thread, qint64 nowNs)
{
    if (m_record.threads.size() > UINT16_MAX)
        return {};
    const auto [entry, isNew] = m_indices.try_emplace(thread.tid, m_record.threads.size());
    if (isNew) {
        m_record.threads.push_back(thread);
        m_watched.push_back({nowNs});
    }
    return entry->second;
}

int SchedulingBuilder::indexOf(pid_t tid) const
{
    const auto found = m_indices.find(tid);
    return found == m_indices.end() ? -1 : static_cast<int>(found->second);
}

void SchedulingBuilder::add(const PerfRecord& record)
{
    using Kind = PerfRecord::Kind;
    if (record.kind == Kind::Lost) {
        m_record.lost += static_cast<qint64>(record.lost);
        return;
    }
    const auto at = static_cast<qint64>(record.monotonicNs);
    // A thread started by a recorded thread is of the same kind.
    if (!knows(record.tid) &&
        (m_record.threads.empty() || !found(GuestThread{record.tid, startedRole(), {}}, at)))
        return;
    const std::size_t index = m_indices.at(record.tid);
    switch (record.kind) {
    case Kind::SwitchIn:
        addSwitch(at, index, ThreadState::Running, ThreadState::Asleep);
        m_watched[index].ran = true;
        break;
    case Kind::Preempted:
        addSwitch(at, index, ThreadState::Waiting, ThreadState::Running);
        break;
    case Kind::Slept:
    case Kind::Ended:
        addSwitch(at, index, ThreadState::Asleep, ThreadState::Running);
        break;
    case Kind::Started:
        addSwitch(at, index, ThreadState::Waiting, ThreadState::Waiting);
        break;
    case Kind::Named:
        m_record.threads[index].name = QString::fromStdString(record.name);
        break;
    case Kind::Lost:
        break;
    }
}

ThreadRole SchedulingBuilder::startedRole() const
{
    const ThreadRole first = m_record.threads.front().role;
    return first == ThreadRole::Process || first == ThreadRole::Tender ? first
                                                                       : ThreadRole::IoThread;
}

// A thread's first switch shows its state before it.
void SchedulingBuilder::addSwitch(qint64 at, std::size_t index, ThreadState state,
                                  ThreadState before)
{
    Watched& watched = m_watched[index];
    if (!watched.state && watched.sinceNs < at)
        addState(watched.sinceNs, index, before);
    addState(at, index, state);
}

void SchedulingBuilder::addState(qint64 at, std::size_t index, ThreadState state)
{
    m_watched[index].state = state;
    if (m_record.switches.size() >= maxSwitches)
        ++m_record.lost;
    else
        m_record.switches.push_back({at, static_cast<quint16>(index), state});
}

void SchedulingBuilder::store(const ThreadReading& reading)
{
    if (m_record.readings.size() < maxReadings)
        m_record.readings.push_back(reading);
}

// Stores the readings on both sides of each change.
void SchedulingBuilder::add(std::size_t thread, qint64 nowNs, const SchedstatTimes& times)
{
    Watched& watched = m_watched[thread];
    watched.ran = false;
    const auto index = static_cast<quint16>(thread);
    const bool hasChanged = !watched.last || *watched.last != times;
    if (hasChanged && watched.last && !watched.isStored)
        store({watched.validUntilNs, index, watched.last->runNs, watched.last->waitNs});
    // The thread runs without switching, and did so before it was first read.
    if (hasChanged && hasSwitches() && watched.last && !watched.state &&
        times.runNs > watched.last->runNs)
        addState(watched.sinceNs, thread, ThreadState::Running);
    if (hasChanged)
        store({nowNs, index, times.runNs, times.waitNs});
    watched.last = times;
    watched.validUntilNs = nowNs;
    watched.isStored = hasChanged;
}

SchedulingRecord SchedulingBuilder::take(qint64 epochNs, qint64 nowNs)
{
    SchedulingRecord record = m_record;
    for (ThreadSwitch& change : record.switches)
        change.atNs -= epochNs;
    for (ThreadReading& reading : record.readings)
        reading.atNs -= epochNs;
    m_record.switches.clear();
    m_record.readings.clear();
    m_record.lost = 0;
    std::ranges::stable_sort(record.switches, {}, &ThreadSwitch::atNs);
    for (std::size_t i = 0; i < m_watched.size(); ++i) {
        Watched& watched = m_watched[i];
        watched.sinceNs = nowNs;
        if (watched.state)
            addState(nowNs, i, *watched.state);
        if (watched.last)
            store({nowNs, static_cast<quint16>(i), watched.last->runNs, watched.last->waitNs});
    }
    return record;
}

} // namespace unisweep
