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

/// Four years: a later stamp makes no sense, and would overflow where clocks are set against each
/// other.
inline constexpr qint64 latestStampNs = qint64{1} << 57;

/// Which clock a stamp is of.
enum class StampClock {
    Machine, ///< CLOCK_MONOTONIC of the machine that the runtime runs on
    Runtime, ///< zero at an instant of the runtime's own, such as its start
    Arrival, ///< of this host, when what tells of the event arrived
};

/// A kind of line that tells of an event.
struct CollectionLine {
    /// Named groups, decimal numbers: "time", the stamp; "length"; and, where the event began later
    /// than the stamp says, "after1", "after2", ...: how much later, in the unit of the length.
    /// "kind", a word. Found anywhere in a line.
    QRegularExpression pattern;
    StampClock clock = StampClock::Runtime;
    qint64 timeUnitNs = 1'000'000'000;
    qint64 lengthUnitNs = 1'000'000;
    bool stampIsEnd = false; ///< the stamp is the event's end, not its start
    QString kind;            ///< for people, where there is no group "kind"

    bool operator==(const CollectionLine&) const = default;
};

/// Two letters on the console, anywhere in it, of which one begins an event and the other ends it:
/// the event is as long as the one arrived after the other.
struct CollectionMark {
    char begin = 0;
    char end = 0;
    QString kind; ///< for people

    bool operator==(const CollectionMark&) const = default;
};

/// How a server tells what its runtime does.
struct CollectionSource {
    QList<CollectionLine> lines;  ///< each may find an event in a line
    int udpPort = 0;              ///< see collection_port.h; 0: none
    QMap<QString, QString> kinds; ///< for people, by the word or number that the runtime says
    QList<CollectionMark> marks;  ///< looked at where the port does not answer

    bool operator==(const CollectionSource&) const = default;
};

/// An event by the guest's own clock.
struct ToldEvent {
    qint64 startNs = 0;
    qint64 lengthNs = 0;
    qint64 saidNs = 0;       ///< it was told at this instant or later, by the same clock
    qint64 resolutionNs = 0; ///< of the stamp
    StampClock clock = StampClock::Machine;
    QString kind;
};

/// The events that a line tells. `line` may be anything: numbers that make no sense give no event.
QList<ToldEvent> readCollections(const CollectionSource& source, const QString& line);

} // namespace unisweep
