// SPDX-License-Identifier: GPL-3.0-or-later
// Combines a guest's threads into one timeline of when the guest ran.
#pragma once

#include "evidence/thread_line.h"

namespace unisweep
{

/// The state of the guest over time, from the timelines of its threads. Threads of the same kind
/// can replace each other (virtual CPUs, or a server's threads; QEMU's main loop; the kernel's
/// vhost threads):
///
///   waiting: a thread of some kind was ready but had no CPU, and none of that kind ran
///   running: otherwise, a thread of some kind ran
///   asleep:  all of them slept
///
/// Threads for disks and similar (IoThread) are ignored.
ThreadLine guestLine(const std::vector<ThreadLine>& threads);

} // namespace unisweep
