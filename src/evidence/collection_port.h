// SPDX-License-Identifier: GPL-3.0-or-later
// The event port of a guest: UDP, one datagram in each direction, little-endian. A unikernel
// records its collections in a ring and sends them on request.
//
// Request, 16 bytes: "UEVQ"; u32 version 1; u64 index of the first requested event.
// Reply: "UEVA"; u32 version 1; u64 the guest's clock at the reply, ns; u64 events recorded since
// boot; u64 index of the first event in this reply; u32 their count; u32 0; then 24 bytes per
// event: u64 start, ns; u32 length, ns, saturating; u16 kind; u16 0; u64 detail, by kind. If the
// first index is greater than requested, the ring was overwritten and the events in between are
// lost.
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

namespace unisweep
{

struct PortEvent {
    quint64 startNs = 0;
    quint32 lengthNs = 0;
    quint16 kind = 0;
    quint64 detail = 0;

    bool operator==(const PortEvent&) const = default;
};

struct PortReply {
    quint64 clockNs = 0;
    quint64 recorded = 0; ///< events since boot, which is the index of the next one
    quint64 first = 0;    ///< index of the first of `events`
    std::vector<PortEvent> events;

    bool operator==(const PortReply&) const = default;
};

QByteArray portRequest(quint64 first);
/// Returns nullopt for anything but a valid reply.
std::optional<PortReply> readPortReply(const QByteArray& datagram);

} // namespace unisweep
