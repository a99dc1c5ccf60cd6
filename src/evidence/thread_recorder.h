// SPDX-License-Identifier: GPL-3.0-or-later
// What records when a guest's threads run, wait and sleep, wherever they are.
#pragma once

#include "evidence/scheduling.h"

namespace unisweep
{

/// Safe to use from one thread beside its own.
class ThreadRecorder
{
public:
    ThreadRecorder() = default;
    ThreadRecorder(const ThreadRecorder&) = delete;
    ThreadRecorder& operator=(const ThreadRecorder&) = delete;
    virtual ~ThreadRecorder() = default;

    /// What has been recorded since the last call, its times less `epochMonotonicNs` of this host.
    /// The threads are always all of them, in the same order; each thread's state at the last call,
    /// or when it was found, is the first of its switches. At most 4 million switches are kept
    /// between two calls; more are counted as lost.
    virtual SchedulingRecord take(quint64 epochMonotonicNs) = 0;
    /// Drops what has been recorded; a step begins.
    virtual void beginStep() { take(0); }
};

} // namespace unisweep
