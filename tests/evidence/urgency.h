// SPDX-License-Identifier: GPL-3.0-or-later
// Priority over other programs of a busy host, whose noise would hide what a test plants.
#pragma once

#include <sched.h>
#include <sys/types.h>

namespace doortest
{

/// Gives the thread (0: the calling one), and threads that it starts from then on, priority over
/// other programs, if permitted. Priority 0: normal.
inline void setUrgency(int priority, pid_t tid = 0)
{
    const sched_param parameters{priority};
    sched_setscheduler(tid, priority > 0 ? SCHED_RR : SCHED_OTHER, &parameters);
}

} // namespace doortest
