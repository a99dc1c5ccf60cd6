// SPDX-License-Identifier: GPL-3.0-or-later
// Records when a guest's threads run, wait and sleep, on any machine.
#pragma once

#include "evidence/scheduling.h"

namespace unisweep
{

/// Safe to use from one thread besides its own.
class ThreadRecorder
{
public:
    ThreadRecorder() = default;
    ThreadRecorder(const ThreadRecorder&) = delete;
    ThreadRecorder& operator=(const ThreadRecorder&) = delete;
    virtual ~ThreadRecorder() = default;

    /// What has been recorded since the last call, with times relative to `epochMonotonicNs` of
    /// this host. The list of threads is always complete and in the same order; the first switch of
    /// each thread is its state at the last call, or when it was found. At most 4 million switches
    /// are stored between two calls; the others are counted as lost.
    virtual SchedulingRecord take(quint64 epochMonotonicNs) = 0;
    /// Discards what has been recorded, because a step starts.
    virtual void beginStep() { take(0); }
};

} // namespace unisweep
