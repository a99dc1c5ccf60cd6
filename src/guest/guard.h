// SPDX-License-Identifier: GPL-3.0-or-later
// A small process that outlives us only to end our guests. libvirt's embedded driver has no
// autodestroy ("not supported for embedded drivers yet"), and its QEMU is nobody's child.
#pragma once

#include "guest/runtime_directory.h"

namespace unisweep
{

/// From now on, when this process ends in whatever way (SIGKILL included), the guard kills
/// `process` and removes this process's runtime directory. Forks the guard at the first call.
void guardProcess(const ProcessId& process);

/// The guest has ended by itself or by us.
void releaseProcess(const ProcessId& process);

} // namespace unisweep
