// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a guest's interface while a step runs.
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

/// Why a door cannot be watched, with the remedy.
struct DoorError : std::runtime_error {
    explicit DoorError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// What a watch saw.
struct DoorSight {
    DoorSource source = DoorSource::None;
    QString place; ///< the interface's name
    std::vector<DoorPacket> packets;
    qint64 missed = 0;       ///< packets for which there was no room
    qint64 clockErrorNs = 0; ///< at most, of the packets' times against CLOCK_MONOTONIC
    /// Where the packets' times are of another clock: CLOCK_MONOTONIC less that clock does not
    /// change, and is at most this.
    std::optional<qint64> offsetAtMostNs;
};

/// Watches from its making on. Used from one thread.
class DoorWatch
{
public:
    DoorWatch() = default;
    DoorWatch(const DoorWatch&) = delete;
    DoorWatch& operator=(const DoorWatch&) = delete;
    /// Leaves nothing behind.
    virtual ~DoorWatch() = default;

    /// Ends the watch, once everything that has passed by now is seen. Once only.
    virtual DoorSight finish() = 0;
};

/// Of a process, whose door is the client's own stamps.
class ClientDoor : public DoorWatch
{
public:
    DoorSight finish() override { return {.source = DoorSource::Client}; }
};

} // namespace unisweep
