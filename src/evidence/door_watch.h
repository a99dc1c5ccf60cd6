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

/// The door cannot be watched. The message is translated: the reason, and what to do.
struct DoorError : std::runtime_error {
    explicit DoorError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// The captured packets.
struct DoorCapture {
    DoorSource source = DoorSource::None;
    QString place; ///< the interface's name
    std::vector<DoorPacket> packets;
    qint64 missed = 0; ///< packets dropped because the buffer was full
    qint64 clockErrorNs =
        0; ///< largest possible error of the packets' times relative to CLOCK_MONOTONIC
    /// If the packets have a separate clock: an upper bound of CLOCK_MONOTONIC minus that clock,
    /// which is constant.
    std::optional<qint64> offsetAtMostNs;
};

/// Captures from its construction on. Use from one thread.
class DoorWatch
{
public:
    DoorWatch() = default;
    DoorWatch(const DoorWatch&) = delete;
    DoorWatch& operator=(const DoorWatch&) = delete;
    /// Releases all resources.
    virtual ~DoorWatch() = default;

    /// Ends the capture after all packets that have passed so far were captured. Call once.
    virtual DoorCapture finish() = 0;
};

/// The door of a process: the client's timestamps.
class ClientDoor : public DoorWatch
{
public:
    DoorCapture finish() override { return {.source = DoorSource::Client}; }
};

} // namespace unisweep
