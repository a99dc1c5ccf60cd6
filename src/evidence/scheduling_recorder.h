// SPDX-License-Identifier: GPL-3.0-or-later
// Records when a guest's threads run, wait and sleep, on a thread of its own.
#pragma once

#include <functional>
#include <memory>

#include "evidence/thread_recorder.h"

namespace unisweep
{

/// Of threads of this host. What it costs is measured by tests/bench/scheduling_bench.
class SchedulingRecorder : public ThreadRecorder
{
public:
    /// The guest's threads now; called a few times a second, on the recorder's thread, so that
    /// threads that come later are found, too.
    using ListThreads = std::function<QList<GuestThread>()>;
    /// What may be used; tests leave Switches out.
    enum class Allowed { Best, ReadingsOnly };

    /// Begins at once. Never fails: why there is no record, or a lesser one, stands in the record.
    explicit SchedulingRecorder(ListThreads list, Allowed allowed = Allowed::Best);
    ~SchedulingRecorder() override;

    SchedulingRecord take(quint64 epochMonotonicNs) override;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace unisweep
