// SPDX-License-Identifier: GPL-3.0-or-later
// Records on a separate thread when a guest's threads run, wait and sleep.
#pragma once

#include <functional>
#include <memory>

#include "evidence/thread_recorder.h"

namespace unisweep
{

/// Records threads of this host. tests/bench/scheduling_bench measures the cost.
class SchedulingRecorder : public ThreadRecorder
{
public:
    /// Returns the guest's current threads. Called several times per second on the recorder's
    /// thread, to find new threads.
    using ListThreads = std::function<QList<GuestThread>()>;
    /// Which sources may be used; tests exclude Switches.
    enum class Allowed { Best, ReadingsOnly };

    /// Starts recording. Never fails: the record says why it is missing or limited.
    explicit SchedulingRecorder(ListThreads list, Allowed allowed = Allowed::Best);
    ~SchedulingRecorder() override;

    SchedulingRecord take(quint64 epochMonotonicNs) override;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace unisweep
