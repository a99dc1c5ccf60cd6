// SPDX-License-Identifier: GPL-3.0-or-later
// Records when a guest's threads run, wait and sleep, on a thread of its own.
#pragma once

#include <functional>
#include <memory>

#include "evidence/scheduling.h"

namespace unisweep
{

/// Safe to use from one thread beside its own. What it costs is measured by
/// tests/bench/scheduling_bench.
class SchedulingRecorder
{
public:
    /// The guest's threads now; called a few times a second, on the recorder's thread, so that
    /// threads that come later are found, too.
    using ListThreads = std::function<QList<GuestThread>()>;
    /// What may be used; tests leave Switches out.
    enum class Allowed { Best, ReadingsOnly };

    /// Begins at once. Never fails: why there is no record, or a lesser one, stands in the record.
    explicit SchedulingRecorder(ListThreads list, Allowed allowed = Allowed::Best);
    ~SchedulingRecorder();
    SchedulingRecorder(const SchedulingRecorder&) = delete;
    SchedulingRecorder& operator=(const SchedulingRecorder&) = delete;

    /// What has been recorded since the last call, its times less `epochMonotonicNs`. The threads
    /// are always all of them, in the same order; each thread's state at the last call, or when it
    /// was found, is the first of its switches. At most 4 million switches are kept between two
    /// calls; more are counted as lost.
    SchedulingRecord take(quint64 epochMonotonicNs);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace unisweep
