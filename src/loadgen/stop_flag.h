// SPDX-License-Identifier: GPL-3.0-or-later
// A request to stop and keep the results so far, raised by SIGINT, SIGTERM, or a closed reader.
#pragma once

#include <atomic>

namespace unisweep::loadgen
{

class StopFlag
{
public:
    /// Safe in a signal handler.
    void raise() { m_raised.store(true, std::memory_order_relaxed); }
    bool raised() const { return m_raised.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_raised{false};
    static_assert(std::atomic<bool>::is_always_lock_free);
};

/// The flag of this process, which SIGINT and SIGTERM raise after catchSignals().
StopFlag& processStopFlag();
/// Catches SIGINT and SIGTERM, and ignores SIGPIPE (so that writes fail with EPIPE).
void catchSignals();

} // namespace unisweep::loadgen
