// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/prctl.h>

namespace unisweep
{

/// Call this in a child between fork and exec: the kernel sends it `signal` when the thread that
/// forked it ends (prctl(2), PR_SET_PDEATHSIG), also if the whole process is killed. Only for
/// children of a thread that outlives them.
inline void endWithParent(int signal)
{
    prctl(PR_SET_PDEATHSIG, signal);
}

} // namespace unisweep
