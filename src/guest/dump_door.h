// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "evidence/dump_reader.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// The door of a guest in QEMU's user network, which has no interface: QEMU itself dumps what goes
/// through its network card (filter-dump, qemu(1)), into a FIFO that we read. Its timestamps are of
/// the virtual machine's clock. If this process crashes, QEMU finds a FIFO without a reader and
/// stops dumping.
class DumpDoor : public DoorWatch
{
public:
    /// Throws GuestError or DoorError.
    DumpDoor(DomainHandle domain, DoorPort port);
    /// Makes QEMU close the FIFO.
    ~DumpDoor() override;

    DoorSight finish() override;

private:
    void endDump() noexcept;

    DomainHandle m_domain;
    QTemporaryDir m_folder; ///< goes last
    DumpReader m_reader;
    bool m_dumps = false;
};

} // namespace unisweep
