// SPDX-License-Identifier: GPL-3.0-or-later
// Records when the threads of a guest on another host run, wait and sleep.
#pragma once

#include <memory>

#include "evidence/thread_recorder.h"
#include "guest/guest.h"
#include "load/clock_comparison.h"

namespace unisweep
{

/// Runs unisweep-load on that host, which records and sends its records over ssh. That host's clock
/// is compared with this host's at the start and before each step.
class RemoteRecorder : public ThreadRecorder
{
public:
    /// Installs the program on that host and starts it. Throws LoadError or Canceled.
    RemoteRecorder(const GuestElsewhere& guest, const std::stop_token& stop);
    ~RemoteRecorder() override;

    SchedulingRecord take(quint64 epochMonotonicNs) override;
    void beginStep() override;
    /// That host's clock relative to this host's, by the last comparison.
    const ClockComparison& clocks() const { return m_clocks; }

private:
    class Stream;
    LoadHost m_host;
    std::stop_token m_stop;
    ClockComparison m_clocks;
    std::unique_ptr<Stream> m_stream;
};

} // namespace unisweep
