// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's interface to unisweep-guard (src/guard), a small program that outlives a killed
// workbench to end its guests. Thread-safe.
#pragma once

#include "base/process_id.h"

namespace unisweep
{

/// Starts the guard if it is not running. From then on, however this process ends (even by
/// SIGKILL), its guests are ended and their files and networks removed. Call this before creating
/// the first guest or network. Throws GuestError if the guard cannot be started.
void startGuard();

/// Makes the guard also kill this process. Records it in the runtime directory too, so that it is
/// found even if both this process and its guard crash. Throws GuestError.
void guardProcess(const ProcessId& process);

/// Call it when the process has ended.
void releaseProcess(const ProcessId& process);

} // namespace unisweep
