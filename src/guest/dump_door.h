// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "evidence/dump_reader.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// The door of a guest on QEMU's user network, which has no host interface. QEMU writes the packets
/// of the guest's network card (filter-dump, qemu(1)) into a FIFO that this process reads. The
/// timestamps are on the virtual machine's clock. If this process crashes, QEMU stops dumping
/// because the FIFO has no reader.
class DumpDoor : public DoorWatch
{
public:
    /// Throws GuestError or DoorError.
    DumpDoor(DomainHandle domain, DoorPort port);
    /// Makes QEMU close the FIFO.
    ~DumpDoor() override;

    DoorCapture finish() override;

private:
    void endDump() noexcept;

    DomainHandle m_domain;
    QTemporaryDir m_folder; ///< destroyed after the reader
    DumpReader m_reader;
    bool m_dumps = false;
};

} // namespace unisweep
