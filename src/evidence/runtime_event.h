// SPDX-License-Identifier: GPL-3.0-or-later
// Events that the runtime of a guest's program reported, mostly garbage collections.
#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace unisweep
{

/// Times in nanoseconds on the samples' axis: CLOCK_MONOTONIC minus the step's epoch.
struct RuntimeEvent {
    qint64 startNs = 0;
    qint64 lengthNs = 0;
    /// The event may have started this much earlier or later: the resolution of the timestamp plus
    /// the remaining error between the guest's clock and the host's.
    qint64 placedWithinNs = 0;
    QString kind; ///< displayed: "minor collection"

    qint64 endNs() const { return startNs + lengthNs; }
    bool operator==(const RuntimeEvent&) const = default;
};

/// How events were received.
enum class EventsFrom {
    Nowhere, ///< the catalog does not describe how the server reports events
    Console,
    Port,
};
/// "nowhere", "console", "port"
QString toWord(EventsFrom from);
EventsFrom eventsFromWord(const QString& word);

/// The record of one step.
struct RuntimeRecord {
    EventsFrom from = EventsFrom::Nowhere;
    /// The estimated remaining error between the guest's clock and the host's; nullopt: the clocks
    /// could not be related, so `events` is empty.
    std::optional<qint64> clockErrorNs = 0;
    qint64 lost = 0;                  ///< events known to be missing
    qint64 unplaced = 0;              ///< events that were reported but have no known time
    std::vector<RuntimeEvent> events; ///< by start

    bool operator==(const RuntimeRecord&) const = default;
};

} // namespace unisweep
