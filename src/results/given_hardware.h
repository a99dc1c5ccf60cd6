// SPDX-License-Identifier: GPL-3.0-or-later
// The virtual hardware that a guest really had, by libvirt's XML of it.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// By the XML of the running domain, or where it was not recorded, by the XML that was requested.
/// `vhost` is Auto unless one was requested; whether the kernel's threads ran is in
/// HypervisorRecord. Defaults for guests without libvirt, and for values that are unknown here.
VirtualHardware givenHardware(const GuestRecord& guest);

} // namespace unisweep
