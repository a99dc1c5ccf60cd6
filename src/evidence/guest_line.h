// SPDX-License-Identifier: GPL-3.0-or-later
// A guest's threads seen as one: was it let run?
#pragma once

#include "evidence/thread_line.h"

namespace unisweep
{

/// What the guest did when, from the lines of its threads. Threads of a kind stand in for one
/// another (its virtual CPUs or a server's threads; QEMU's main loop; the kernel's vhost threads):
///
///   waiting: of some kind, a thread was ready and not let run, and none ran meanwhile
///   running: else, a thread of some kind ran
///   asleep:  all of them slept
///
/// Threads for disks and the like (IoThread) do not count.
ThreadLine guestLine(const std::vector<ThreadLine>& threads);

} // namespace unisweep
