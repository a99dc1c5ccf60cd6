// SPDX-License-Identifier: GPL-3.0-or-later
// Captures packets at an interface of this host that is the other end of the guest's: a tap or a
// veth.
//
// Source: packet(7), a TPACKET_V3 ring that the kernel fills and releases in blocks, with a filter
// for the guest's port; only the headers of each packet are copied. Timestamps are of
// CLOCK_REALTIME, whose offset from CLOCK_MONOTONIC is read with every block. A packet to the guest
// is timestamped when it is passed to the interface's driver, after any queue; a packet from the
// guest, when it arrives.
#pragma once

#include <functional>

#include "evidence/door_watch.h"

namespace unisweep
{

/// Why this process cannot capture on this host's interfaces, and what to do; empty if it can.
/// Tries to open a socket.
QString whyNoPacketDoor();

/// Captures on a separate thread.
class PacketDoor : public DoorWatch
{
public:
    /// `enterNetwork` is called in a child process to enter the network namespace of the interface;
    /// empty if that is the host's. Throws DoorError.
    PacketDoor(const QString& interface, DoorPort port,
               const std::function<void()>& enterNetwork = {});
    ~PacketDoor() override;

    DoorCapture finish() override;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace unisweep
