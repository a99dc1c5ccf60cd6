// SPDX-License-Identifier: GPL-3.0-or-later
// What the runtime of a guest's program did, told by itself: collections, above all.
#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace unisweep
{

/// Nanoseconds, on the samples' axis: CLOCK_MONOTONIC less the step's epoch.
struct RuntimeEvent {
    qint64 startNs = 0;
    qint64 lengthNs = 0;
    /// It may have begun so much earlier or later: by the resolution of the stamp and by what is
    /// left of the difference between the guest's clock and the host's.
    qint64 placedWithinNs = 0;
    QString kind; ///< for people: "minor collection"

    qint64 endNs() const { return startNs + lengthNs; }
    bool operator==(const RuntimeEvent&) const = default;
};

/// How events came.
enum class EventsFrom {
    Nowhere, ///< the catalog does not say how the server tells them
    Console,
    Port,
};
/// "nowhere", "console", "port"
QString toWord(EventsFrom from);
EventsFrom eventsFromWord(const QString& word);

/// Of one step.
struct RuntimeRecord {
    EventsFrom from = EventsFrom::Nowhere;
    /// The error left between the guest's clock and the host's, an estimate; nullopt: they could
    /// not be set against each other, and `events` is empty.
    std::optional<qint64> clockErrorNs = 0;
    qint64 lost = 0;                  ///< events that are known to be missing
    qint64 unplaced = 0;              ///< events that were told, and left out for want of a clock
    std::vector<RuntimeEvent> events; ///< by their start

    bool operator==(const RuntimeRecord&) const = default;
};

} // namespace unisweep
