// SPDX-License-Identifier: GPL-3.0-or-later
// One packet at the guest's interface, as far as its headers tell (RFC 791, 768, 9293).
#pragma once

#include <optional>
#include <span>

#include <QtGlobal>

namespace unisweep
{

struct DoorPacket {
    qint64 atNs = 0;
    quint32 client = 0;   ///< its IPv4 address
    quint16 port = 0;     ///< the client's
    quint16 id = 0;       ///< of UDP, the first two bytes of what is carried
    quint32 sequence = 0; ///< of TCP
    quint32 bytes = 0;    ///< carried
    bool inward = false;  ///< to the guest
    bool tcp = false;
    bool syn = false; ///< TCP: begins the stream of this direction
};

/// The port of the guest that is watched.
struct DoorPort {
    quint16 number = 0;
    bool tcp = false;
};

/// So many bytes of a frame hold all that readDoorPacket() looks at.
inline constexpr std::size_t doorFrameBytes = 96;

/// Reads an Ethernet frame, of which the beginning suffices; nullopt when it is none of the port's
/// (other protocols, later fragments, IPv6) or is cut before the end of its headers. `atNs` is left
/// to the caller.
std::optional<DoorPacket> readDoorPacket(std::span<const quint8> frame, DoorPort port);

} // namespace unisweep
