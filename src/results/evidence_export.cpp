// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/evidence_export.h"

#include <QJsonArray>

#include "evidence/guest_line.h"
#include "results/door_statistics.h"
#include "results/guest_evidence.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

EvidenceColumns::EvidenceColumns(const RunData& run)
{
    for (const StepData& step : run.steps) {
        m_hasDoor = m_hasDoor || step.door;
        m_hasGuest = m_hasGuest || step.scheduling;
        m_hasEvents = m_hasEvents || step.runtime.from != EventsFrom::Nowhere;
    }
}

QString EvidenceColumns::header() const
{
    QString names;
    if (m_hasDoor)
        names += u",entered_ns,left_ns"_s;
    if (m_hasGuest)
        names += u",guest_running_ns,guest_waiting_ns,guest_asleep_ns"_s;
    if (m_hasEvents)
        names += u",collections_ns"_s;
    return names;
}

void EvidenceColumns::begin(const StepData& step)
{
    m_step = &step;
    m_guest = m_hasGuest ? guestLineOf(step) : nullptr;
    m_collections.reset();
    if (step.runtime.from != EventsFrom::Nowhere && step.runtime.clockErrorNs)
        m_collections.emplace(step.runtime.events);
}

void EvidenceColumns::write(QTextStream& out, std::size_t sample) const
{
    const Sample& one = m_step->samples[sample];
    if (m_hasDoor) {
        const DoorPassage* passage =
            m_step->door ? m_step->door->of(static_cast<qint64>(sample)) : nullptr;
        out << ',';
        if (passage && passage->enteredNs != never)
            out << passage->enteredNs;
        out << ',';
        if (passage && passage->hasLeft())
            out << passage->leftNs;
    }
    const bool isWhole = one.sentNs != never && one.hasResponse();
    if (m_hasGuest && isWhole && m_guest) {
        const ThreadTime time = m_guest->timeBetween(one.sentNs, one.receivedNs);
        for (const double ns : {time.runningNs, time.waitingNs, time.asleepNs})
            out << ',' << static_cast<qint64>(ns);
    } else if (m_hasGuest) {
        out << ",,,";
    }
    if (m_hasEvents)
        out << ',';
    if (isWhole && m_collections)
        out << m_collections->within(one.sentNs, one.receivedNs);
}

QJsonObject latencyObject(const LatencyStatistics& latency)
{
    return {
        {u"count"_s, latency.count},
        {u"mean_ns"_s, latency.meanNs},
        {u"sd_ns"_s, latency.standardDeviationNs},
        {u"min_ns"_s, latency.minNs},
        {u"median_ns"_s, latency.medianNs},
        {u"p90_ns"_s, latency.p90Ns},
        {u"p99_ns"_s, latency.p99Ns},
        {u"p99_9_ns"_s, latency.p999Ns},
        {u"max_ns"_s, latency.maxNs},
    };
}

QJsonValue doorObject(const StepData& step)
{
    const auto door = doorStatistics(step);
    if (!door)
        return step.door ? QJsonValue(QJsonObject{{u"source"_s, toWord(step.door->source)},
                                                  {u"why"_s, step.door->why}})
                         : QJsonValue();
    return QJsonObject{
        {u"source"_s, toWord(step.door->source)},
        {u"place"_s, step.door->place},
        {u"clock_error_ns"_s, step.door->clockErrorNs},
        {u"way_in"_s, latencyObject(door->wayIn)},
        {u"inside"_s, latencyObject(door->inside)},
        {u"way_out"_s, latencyObject(door->wayOut)},
        {u"missed_packets"_s, step.door->missed},
        {u"unmatched_packets"_s, step.door->unmatched},
        {u"unseen"_s, door->unseen},
        {u"lost_on_way_in"_s, door->lostOnWayIn},
        {u"lost_inside"_s, door->lostInside},
        {u"lost_on_way_out"_s, door->lostOnWayOut},
        {u"repeated_in"_s, door->repeatedIn},
        {u"repeated_out"_s, door->repeatedOut},
    };
}

static QJsonObject timesObject(const ThreadTime& time)
{
    return {
        {u"running_ns"_s, static_cast<qint64>(time.runningNs)},
        {u"waiting_ns"_s, static_cast<qint64>(time.waitingNs)},
        {u"asleep_ns"_s, static_cast<qint64>(time.asleepNs)},
    };
}

QJsonValue schedulingObject(const StepData& step)
{
    if (!step.scheduling)
        return {};
    const qint64 end = step.record.duration.count();
    const auto lines = threadLines(*step.scheduling, end);
    QJsonArray threads;
    for (const ThreadLine& line : lines) {
        QJsonObject thread = timesObject(line.timeBetween(0, end));
        thread.insert(u"tid"_s, line.thread().tid);
        thread.insert(u"role"_s, toWord(line.thread().role));
        thread.insert(u"name"_s, line.thread().name);
        threads.append(thread);
    }
    QJsonObject object = timesObject(guestLine(lines).timeBetween(0, end));
    object.insert(u"source"_s, toWord(step.scheduling->source));
    object.insert(u"why"_s, step.scheduling->why);
    object.insert(u"lost_switches"_s, step.scheduling->lost);
    object.insert(u"threads"_s, threads);
    return object;
}

QJsonValue eventsObject(const StepData& step)
{
    const RuntimeRecord& runtime = step.runtime;
    if (runtime.from == EventsFrom::Nowhere)
        return {};
    QJsonArray collections;
    for (const RuntimeEvent& event : runtime.events)
        collections.append(QJsonObject{
            {u"start_ns"_s, event.startNs},
            {u"length_ns"_s, event.lengthNs},
            {u"placed_within_ns"_s, event.placedWithinNs},
            {u"kind"_s, event.kind},
        });
    return QJsonObject{
        {u"source"_s, toWord(runtime.from)},
        {u"clock_error_ns"_s,
         runtime.clockErrorNs ? QJsonValue(*runtime.clockErrorNs) : QJsonValue()},
        {u"lost"_s, runtime.lost},
        {u"unplaced"_s, runtime.unplaced},
        {u"collections"_s, collections},
    };
}

} // namespace unisweep
