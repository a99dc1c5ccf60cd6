// SPDX-License-Identifier: GPL-3.0-or-later
// Captures packets at a guest's interface during a step.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include <QString>

#include "evidence/door.h"
#include "evidence/door_packet.h"

namespace unisweep
{

/// Why a door cannot be watched, with the remedy. For people.
struct DoorError : std::runtime_error {
    explicit DoorError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// The result of a watch.
struct DoorSight {
    DoorSource source = DoorSource::None;
    QString place; ///< the interface's name
    std::vector<DoorPacket> packets;
    qint64 missed = 0; ///< packets dropped because the buffer was full
    qint64 clockErrorNs =
        0; ///< largest possible error of the packets' times relative to CLOCK_MONOTONIC
    /// If the packets have a separate clock: CLOCK_MONOTONIC minus that clock is constant, and at
    /// most this.
    std::optional<qint64> offsetAtMostNs;
};

/// Captures from its construction on. Use from one thread.
class DoorWatch
{
public:
    DoorWatch() = default;
    DoorWatch(const DoorWatch&) = delete;
    DoorWatch& operator=(const DoorWatch&) = delete;
    /// Releases everything.
    virtual ~DoorWatch() = default;

    /// Ends the capture after everything that has passed so far was seen. Call once.
    virtual DoorSight finish() = 0;
};

/// For a process, whose door is the client's timestamps.
class ClientDoor : public DoorWatch
{
public:
    DoorSight finish() override { return {.source = DoorSource::Client}; }
};

} // namespace unisweep
