// SPDX-License-Identifier: GPL-3.0-or-later
// A packet at the guest's interface, as described by its headers (RFC 791, 768, 9293).
#pragma once

#include <optional>
#include <span>

#include <QtGlobal>

namespace unisweep
{

struct DoorPacket {
    qint64 atNs = 0;
    quint32 client = 0;   ///< the client's IPv4 address
    quint16 port = 0;     ///< the client's port
    quint16 id = 0;       ///< UDP: the first two bytes of the payload
    quint32 sequence = 0; ///< TCP
    quint32 bytes = 0;    ///< of the payload
    bool inward = false;  ///< to the guest
    bool tcp = false;
    bool syn = false; ///< TCP: starts the stream in this direction
};

/// The guest's port whose packets are captured.
struct DoorPort {
    quint16 number = 0;
    bool tcp = false;
};

/// The number of bytes of a frame that readDoorPacket() needs at most.
inline constexpr std::size_t doorFrameBytes = 96;

/// Parses an Ethernet frame, or its start. nullopt if it is not a packet of the port (another
/// protocol, a later fragment, IPv6) or is cut off within its headers. The caller sets `atNs`.
std::optional<DoorPacket> readDoorPacket(std::span<const quint8> frame, DoorPort port);

} // namespace unisweep
