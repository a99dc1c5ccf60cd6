// SPDX-License-Identifier: GPL-3.0-or-later
// Before others of a busy host, whose own noise hides what a test plants.
#pragma once

#include <sched.h>
#include <sys/types.h>

namespace doortest
{

/// The thread (0: the calling one), and what it starts from then on, before others of the host,
/// where that is allowed. Priority 0: as others.
inline void setUrgency(int priority, pid_t tid = 0)
{
    const sched_param parameters{priority};
    sched_setscheduler(tid, priority > 0 ? SCHED_RR : SCHED_OTHER, &parameters);
}

} // namespace doortest
