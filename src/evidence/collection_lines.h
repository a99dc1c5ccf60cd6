// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the lines in which a runtime reports its collections: HotSpot's -Xlog:safepoint, Go's
// GODEBUG=gctrace=1, and others that the catalog describes.
#pragma once

#include <optional>

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>

namespace unisweep
{

/// Four years. Later timestamps are implausible, and would overflow when clocks are compared.
inline constexpr qint64 latestStampNs = qint64{1} << 57;

/// The clock of a timestamp.
enum class StampClock {
    Machine, ///< CLOCK_MONOTONIC of the machine that the runtime runs on
    Runtime, ///< unknown zero, for example the start of the runtime
    Arrival, ///< this host's: when the report of the event arrived
};

/// A kind of console line that reports an event.
struct CollectionLine {
    /// Matched anywhere in a line. Named groups: "time", the timestamp, and "length" are decimal
    /// numbers; "after1", "after2", …: how much later than the timestamp the event started, in the
    /// unit of the length; "kind": a word.
    QRegularExpression pattern;
    StampClock clock = StampClock::Runtime;
    qint64 timeUnitNs = 1'000'000'000;
    qint64 lengthUnitNs = 1'000'000;
    bool stampIsEnd = false; ///< the timestamp is the end of the event, not its start
    QString kind;            ///< displayed if there is no group "kind"

    bool operator==(const CollectionLine&) const = default;
};

/// Two characters anywhere in the console output, one at the start of an event and one at its end.
/// The event's length is the time between their arrivals.
struct CollectionMark {
    char begin = 0;
    char end = 0;
    QString kind; ///< displayed

    bool operator==(const CollectionMark&) const = default;
};

/// How a server reports what its runtime does.
struct CollectionSource {
    QList<CollectionLine> lines;  ///< each may match one event per line
    int udpPort = 0;              ///< see collection_port.h; 0: none
    QMap<QString, QString> kinds; ///< displayed, by the word or number that the runtime reports
    QList<CollectionMark> marks;  ///< used while the port sends no replies

    bool operator==(const CollectionSource&) const = default;
};

/// An event, with times of the guest's clock.
struct ReportedEvent {
    qint64 startNs = 0;
    qint64 lengthNs = 0;
    qint64 reportedNs = 0;   ///< the event was reported at or after this instant of the same clock
    qint64 resolutionNs = 0; ///< of the timestamp
    StampClock clock = StampClock::Machine;
    QString kind;
};

/// The events that a line reports. `line` is untrusted: implausible numbers give no event.
QList<ReportedEvent> readCollections(const CollectionSource& source, const QString& line);

} // namespace unisweep
