// SPDX-License-Identifier: GPL-3.0-or-later
// Collections read from the lines that a runtime prints: HotSpot's -Xlog:safepoint, Go's
// GODEBUG=gctrace=1, and whatever the catalog describes.
#pragma once

#include <optional>

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>

namespace unisweep
{

/// Four years: a later timestamp is implausible, and would overflow when clocks are compared.
inline constexpr qint64 latestStampNs = qint64{1} << 57;

/// The clock that a timestamp belongs to.
enum class StampClock {
    Machine, ///< CLOCK_MONOTONIC of the machine that the runtime runs on
    Runtime, ///< its zero is unknown, such as the start of the runtime
    Arrival, ///< of this host: when the report of the event arrived
};

/// A kind of console line that reports an event.
struct CollectionLine {
    /// Matched anywhere in a line. Named groups: "time", the timestamp, and "length", decimal
    /// numbers; "after1", "after2", ...: how much later than the timestamp the event started, in
    /// the unit of the length; "kind", a word.
    QRegularExpression pattern;
    StampClock clock = StampClock::Runtime;
    qint64 timeUnitNs = 1'000'000'000;
    qint64 lengthUnitNs = 1'000'000;
    bool stampIsEnd = false; ///< the timestamp is the end of the event, not its start
    QString kind;            ///< for people, used without a group "kind"

    bool operator==(const CollectionLine&) const = default;
};

/// Two letters anywhere on the console, one at the start of an event and one at its end. The length
/// of the event is the time between their arrivals.
struct CollectionMark {
    char begin = 0;
    char end = 0;
    QString kind; ///< for people

    bool operator==(const CollectionMark&) const = default;
};

/// How a server reports what its runtime does.
struct CollectionSource {
    QList<CollectionLine> lines;  ///< each may find one event in a line
    int udpPort = 0;              ///< see collection_port.h; 0: none
    QMap<QString, QString> kinds; ///< for people, by the word or number that the runtime reports
    QList<CollectionMark> marks;  ///< used while the port does not reply

    bool operator==(const CollectionSource&) const = default;
};

/// An event with times of the guest's own clock.
struct ReportedEvent {
    qint64 startNs = 0;
    qint64 lengthNs = 0;
    qint64 reportedNs = 0;   ///< the event was reported at this instant or later, by the same clock
    qint64 resolutionNs = 0; ///< of the timestamp
    StampClock clock = StampClock::Machine;
    QString kind;
};

/// The events that a line reports. `line` may be anything: implausible numbers give no event.
QList<ReportedEvent> readCollections(const CollectionSource& source, const QString& line);

} // namespace unisweep
