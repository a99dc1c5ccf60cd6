// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/guest.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

struct CountersWanted {
    QByteArray nic;      ///< host's end of the guest's network card; empty if it has none
    bool vcpus = true;   ///< false: the LXC and Xen drivers have no statistics of virtual CPUs
    bool memory = false; ///< costs more, see readCounters()
};

/// Reads libvirt's statistics of a running domain. Blocking: measured as 2 ms on QEMU, and 5 to 20
/// ms with memory. Values that are not reported are nullopt. Never throws.
GuestCounters readCounters(const DomainHandle& domain, const CountersWanted& wanted);

/// Adds one of libvirt's virtual CPU statistics, such as "vcpu.0.time", to the sum over all virtual
/// CPUs; ignores others.
void addVcpuStatistic(const char* name, qint64 value, GuestCounters& counters);

} // namespace unisweep
