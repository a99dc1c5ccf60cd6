// SPDX-License-Identifier: GPL-3.0-or-later
// How QEMU connects a guest to its host: the parts of its virtual hardware that change latencies.
#pragma once

#include <QString>

#include "base/all_values.h"

namespace unisweep
{

/// Who carries the packets of the guest's network interface.
enum class Vhost {
    Auto, ///< libvirt decides: the kernel where KVM runs the guest and /dev/vhost-net can be opened
    On,   ///< the kernel (vhost-net)
    Off,  ///< QEMU
};

/// How QEMU reads and writes the guest's disk.
enum class DiskIo {
    Threads, ///< threads that block; QEMU's default
    Native,  ///< Linux AIO without the host's page cache
    IoUring,
};

/// The defaults are QEMU's and libvirt's own. Only for guests of QEMU.
struct VirtualHardware {
    Vhost vhost = Vhost::Auto;
    int networkQueues = 1;  ///< pairs of queues of the network interface
    bool hugepages = false; ///< its memory is huge pages of `hugepageMiB`
    DiskIo diskIo = DiskIo::Threads;

    bool operator==(const VirtualHardware&) const = default;
};

inline constexpr int hugepageMiB = 2;

/// The words of the file: "auto", "io_uring", ...
QString toWord(Vhost vhost);
QString toWord(DiskIo io);
template<> QList<Vhost> allValues<Vhost>();
template<> QList<DiskIo> allValues<DiskIo>();

} // namespace unisweep
