// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of recorders of when a guest's threads run, wait and sleep, on any machine.
#pragma once

#include "evidence/scheduling.h"

namespace unisweep
{

/// May be used from one thread in addition to its own.
class ThreadRecorder
{
public:
    ThreadRecorder() = default;
    ThreadRecorder(const ThreadRecorder&) = delete;
    ThreadRecorder& operator=(const ThreadRecorder&) = delete;
    virtual ~ThreadRecorder() = default;

    /// Returns what was recorded since the last call, with times relative to `epochMonotonicNs` of
    /// this host. The list of threads is always complete and in the same order. The first switch of
    /// each thread is its state at the last call, or when it was found. At most 4 million switches
    /// are stored between two calls; others are counted as lost.
    virtual SchedulingRecord take(quint64 epochMonotonicNs) = 0;
    /// Discards what was recorded so far; call when a step starts.
    virtual void beginStep() { take(0); }
};

} // namespace unisweep
