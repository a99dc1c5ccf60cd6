// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/collection_log.h"

#include <algorithm>
#include <array>

#include "evidence/line_stamp.h"

namespace unisweep
{

// If the console has its own reader, marks are read about 20 to 90 µs after they were written, so
// most are placed within this error.
static constexpr qint64 markErrorNs = 100'000;

CollectionLog::CollectionLog(CollectionSource source, bool onHost)
    : m_source(std::move(source))
    , m_onHost(onHost)
    , m_begun(static_cast<std::size_t>(m_source.marks.size()))
{
}

void CollectionLog::add(ReportedEvent event)
{
    if (m_events.size() >= capacity) {
        m_lost += static_cast<qint64>(capacity / 2);
        m_events.erase(m_events.begin(), m_events.begin() + capacity / 2);
    }
    m_events.push_back(std::move(event));
}

// The last event of a line had ended when the line was printed; earlier ones may be much older.
void CollectionLog::line(const QString& text, qint64 arrivedNs)
{
    const auto arrived = [&](StampClock of, qint64 printedNs) {
        std::vector<Arrival>& arrivals = m_arrivals[static_cast<std::size_t>(of)];
        if (arrivals.size() < capacity)
            arrivals.push_back({printedNs, arrivedNs});
    };
    std::optional<ReportedEvent> last;
    for (const ReportedEvent& event : readCollections(m_source, text)) {
        if (!last || event.reportedNs > last->reportedNs)
            last = event;
        add(event);
    }
    if (last) {
        arrived(last->clock, last->reportedNs);
        return;
    }
    for (const CollectionLine& form : m_source.lines) {
        if (!isOnlyStamp(form))
            continue;
        if (const auto printedNs = readStamp(form, text))
            arrived(form.clock, *printedNs);
    }
}

void CollectionLog::bytes(const QByteArray& piece, qint64 arrivedNs)
{
    for (qsizetype i = 0; i < m_source.marks.size(); ++i) {
        const CollectionMark& mark = m_source.marks[i];
        std::optional<qint64>& begun = m_begun[static_cast<std::size_t>(i)];
        for (const char letter : piece) {
            if (letter == mark.begin) {
                begun = arrivedNs;
            } else if (letter == mark.end && begun) {
                if (arrivedNs > *begun)
                    add({*begun, arrivedNs - *begun, arrivedNs, 0, StampClock::Arrival, mark.kind});
                else
                    ++m_unmeasured;
                begun.reset();
            }
        }
    }
}

void CollectionLog::reply(const PortReply& reply, qint64 sentNs, qint64 receivedNs)
{
    if (m_trips.size() < capacity)
        m_trips.push_back({sentNs, static_cast<qint64>(reply.clockNs), receivedNs});
    if (reply.first > m_next) // the ring was overwritten, or the guest recorded events before the
                              // first request
        m_lost += static_cast<qint64>(std::min<quint64>(reply.first - m_next, capacity));
    quint64 index = reply.first;
    for (const PortEvent& sent : reply.events) {
        if (index++ < m_next) // a late reply to an earlier request
            continue;
        const QString number = QString::number(sent.kind);
        ReportedEvent event;
        event.startNs = static_cast<qint64>(sent.startNs);
        event.lengthNs = sent.lengthNs;
        event.clock = StampClock::Machine;
        event.kind = m_source.kinds.value(number, number);
        add(std::move(event));
    }
    m_next = std::max(m_next, index);
}

std::optional<ClockMap> CollectionLog::clock(StampClock of) const
{
    if (of == StampClock::Arrival)
        return ClockMap{.errorNs = markErrorNs};
    if (m_onHost && of == StampClock::Machine)
        return ClockMap{};
    if (m_source.udpPort > 0)
        return clockByRoundTrips(m_trips);
    return clockByArrivals(m_arrivals[static_cast<std::size_t>(of)]);
}

RuntimeRecord CollectionLog::record(qint64 epochNs, qint64 fromNs, qint64 toNs) const
{
    RuntimeRecord record;
    const bool byMarks =
        m_trips.empty() && !m_source.marks.isEmpty() &&
        (m_unmeasured > 0 || std::ranges::any_of(m_events, [](const ReportedEvent& reported) {
             return reported.clock == StampClock::Arrival;
         }));
    // No reply from the port does not mean that there were no collections.
    if (m_source.udpPort > 0 && m_trips.empty() && m_events.empty() && !byMarks)
        return record;
    record.from = m_source.udpPort > 0 && !byMarks ? EventsFrom::Port : EventsFrom::Console;
    record.lost = m_lost;
    record.unplaced = byMarks ? m_unmeasured : 0;
    const std::array clocks{clock(StampClock::Machine), clock(StampClock::Runtime),
                            clock(StampClock::Arrival)};
    for (const ReportedEvent& reported : m_events) {
        if (reported.clock == StampClock::Arrival && !byMarks)
            continue; // the port is more precise
        const auto& map = clocks[static_cast<std::size_t>(reported.clock)];
        if (!map) {
            ++record.unplaced;
            record.clockErrorNs.reset();
            continue;
        }
        RuntimeEvent event;
        event.startNs = map->toHost(reported.startNs);
        event.lengthNs = reported.lengthNs;
        if (event.startNs >= toNs || event.endNs() <= fromNs)
            continue;
        event.startNs -= epochNs;
        event.placedWithinNs = map->errorNs + reported.resolutionNs;
        event.kind = reported.kind;
        record.clockErrorNs = std::max(record.clockErrorNs, std::optional(map->errorNs));
        record.events.push_back(std::move(event));
    }
    std::ranges::sort(record.events, {}, &RuntimeEvent::startNs);
    return record;
}

} // namespace unisweep
