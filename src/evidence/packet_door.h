// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a network interface of this host that is the guest's other end: a tap, or a veth.
//
// Source: packet(7), a TPACKET_V3 ring that the kernel fills and hands over a block at a time, with
// a filter for the guest's port; of each packet only its headers are copied. Its stamps are of
// CLOCK_REALTIME, whose distance from CLOCK_MONOTONIC is read with every block. A packet to the
// guest is stamped when it is given to the interface's driver, after any queue; one from it when it
// arrives.
#pragma once

#include <functional>

#include "evidence/door_watch.h"

namespace unisweep
{

/// Why this process may not watch this host's interfaces, with what would allow it; empty when it
/// may. Tries it.
QString whyNoPacketDoor();

/// On a thread of its own.
class PacketDoor : public DoorWatch
{
public:
    /// `enterNetwork`: called in a child process, which it moves into the network in which the
    /// interface is; empty where that is the host's. Throws DoorError.
    PacketDoor(const QString& interface, DoorPort port,
               const std::function<void()>& enterNetwork = {});
    ~PacketDoor() override;

    DoorSight finish() override;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace unisweep
