// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of virtual hardware (experiment/virtual_hardware.h) require of a guest and of its
// host. Each function gives the reason with the remedy; empty: nothing is missing. Any thread.
#pragma once

#include <QString>

#include "guest/guest_factory.h"

namespace unisweep
{

/// Whether such a guest on that hypervisor is a virtual machine of QEMU.
bool isGuestOfQemu(const PlatformEntry& platform, const HypervisorUri& uri);

/// Why no host could start such a guest.
QString whyNoHardwareAnywhere(const GuestOrder& order);
/// Why the host of `uri` (never "auto" for what runs under libvirt's daemons) cannot. Of another
/// host nothing is known. May run QEMU for a moment, without a guest.
QString whyNoHardware(const GuestOrder& order, const HypervisorUri& uri);

/// Whether so much memory is free in huge pages; `directory` is the kernel's for their size.
QString whyNoHugepages(int memoryMiB,
                       const QString& directory = QStringLiteral("/sys/kernel/mm/hugepages/"
                                                                 "hugepages-2048kB"));
/// Whether this user may open the kernel's vhost device; root's daemons can load its module.
QString whyNoVhostNet(const QString& device = QStringLiteral("/dev/vhost-net"));
/// Whether this QEMU and this kernel read a file by io_uring.
QString whyNoIoUring(const QString& qemu);
/// Whether a file can be read past the host's page cache.
QString whyNoDirectIo(const QString& file);

} // namespace unisweep
