// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/guest.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// What libvirt tells of a running domain. Blocking: 2 ms as measured on QEMU, 5 to 20 ms with
/// `memory`. `nic` is the host's end of the guest's network card, empty when it has none. What is
/// not told, as by drivers that know no statistics of virtual CPUs (LXC, libxl), stays -1. Never
/// throws.
GuestCounters readCounters(const DomainHandle& domain, const QByteArray& nic, bool memory);

} // namespace unisweep
