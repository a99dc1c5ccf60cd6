// SPDX-License-Identifier: GPL-3.0-or-later
// The events that a guest's runtime has reported since its boot, and those within a step.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QByteArray>

#include "evidence/collection_clock.h"
#include "evidence/collection_lines.h"
#include "evidence/collection_port.h"
#include "evidence/runtime_event.h"

namespace unisweep
{

/// Use from one thread at a time. Stores the newest `capacity` events.
class CollectionLog
{
public:
    static constexpr std::size_t capacity = 1'000'000;

    /// `onHost`: the server runs on the host's kernel, so that its CLOCK_MONOTONIC is the host's.
    CollectionLog(CollectionSource source, bool onHost);

    const CollectionSource& source() const { return m_source; }
    /// Adds a console line that arrived at that instant of CLOCK_MONOTONIC.
    void line(const QString& text, qint64 arrivedNs);
    /// Adds console output (not necessarily complete lines) that arrived at that instant.
    void bytes(const QByteArray& piece, qint64 arrivedNs);
    /// Adds a reply from the event port.
    void reply(const PortReply& reply, qint64 sentNs, qint64 receivedNs);
    /// The next index to request from the event port.
    quint64 nextIndex() const { return m_next; }

    /// The events that overlap [from, to) of CLOCK_MONOTONIC, on the axis whose zero is `epochNs`.
    RuntimeRecord record(qint64 epochNs, qint64 fromNs, qint64 toNs) const;

private:
    void add(ReportedEvent event);
    std::optional<ClockMap> clock(StampClock of) const;

    CollectionSource m_source;
    bool m_onHost;
    std::vector<ReportedEvent> m_events;
    std::array<std::vector<Arrival>, 2> m_arrivals; ///< by StampClock
    std::vector<RoundTrip> m_trips;
    std::vector<std::optional<qint64>>
        m_begun;             ///< by mark of the source: when its open event started
    qint64 m_unmeasured = 0; ///< events whose two marks arrived together
    quint64 m_next = 0;
    qint64 m_lost = 0;
};

} // namespace unisweep
