// SPDX-License-Identifier: GPL-3.0-or-later
// Records when the threads of a guest on this machine run, wait and sleep, for a workbench on
// another machine.
#pragma once

#include <string>

#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// Writes the record to standard output in the format of switches/thread_stream.h, until it is
/// stopped or the reader closes. `guest`: its name in libvirt. Records all threads of its QEMU,
/// including later ones, and the kernel's vhost threads. A guest that does not exist (yet) has no
/// threads.
void recordThreads(const std::string& guest, const StopFlag& stop);

} // namespace unisweep::loadgen
