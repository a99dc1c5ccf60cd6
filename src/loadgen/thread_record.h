// SPDX-License-Identifier: GPL-3.0-or-later
// When the threads of a guest on this machine run, wait and sleep, for a workbench on another one.
#pragma once

#include <string>

#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// Writes it to standard output in the format of switches/thread_stream.h until it is stopped or
/// the reader has closed. `guest`: the name that libvirt gave it; of its QEMU all threads are
/// recorded, also those that come later, and the kernel's vhost threads. A guest that is not there
/// (yet) has no threads.
void recordThreads(const std::string& guest, const StopFlag& stop);

} // namespace unisweep::loadgen
