// SPDX-License-Identifier: GPL-3.0-or-later
// The side of the workbench of unisweep-guard (src/guard), a small program that outlives us only to
// end our guests. Thread-safe.
#pragma once

#include "base/process_id.h"

namespace unisweep
{

/// Starts the guard, once. From then on, when this process ends in whatever way (SIGKILL included),
/// its guests are ended and what they needed is removed. Called before the first guest or network
/// is created. Throws GuestError when it cannot be started.
void startGuard();

/// The guard kills this one as well; and it is noted in the runtime directory, so that it is found
/// even if this process and its guard both die. Throws GuestError.
void guardProcess(const ProcessId& process);

/// The process has ended, by itself or by us.
void releaseProcess(const ProcessId& process);

} // namespace unisweep
