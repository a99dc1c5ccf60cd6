// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's side of unisweep-guard (src/guard), a small program that outlives a killed
// workbench to end its guests. Thread-safe.
#pragma once

#include "base/process_id.h"

namespace unisweep
{

/// Starts the guard, once. From then on, however this process ends (even by SIGKILL), its guests
/// are ended and their files and networks are removed. Call it before the first guest or network is
/// created. Throws GuestError if the guard cannot be started.
void startGuard();

/// Makes the guard kill this process as well, and notes it in the runtime directory, so that it is
/// found even if this process and its guard both crash. Throws GuestError.
void guardProcess(const ProcessId& process);

/// Call it when the process has ended.
void releaseProcess(const ProcessId& process);

} // namespace unisweep
