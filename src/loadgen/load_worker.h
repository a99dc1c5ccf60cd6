// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread, of either transport.
#pragma once

#include <cstdint>

#include "loadgen/clock.h"
#include "loadgen/options.h"

namespace unisweep::loadgen
{

inline constexpr std::int64_t housekeepingNs = 1'000'000; ///< how often timeouts are looked for
inline constexpr std::int64_t clockCheckNs = 100'000'000; ///< how often clocks are compared
/// After a signal: answers that are on their way may still come.
inline constexpr std::int64_t stopDrainNs = 200'000'000;

/// One worker's share of a measurement.
struct LoadSettings {
    const Options* options = nullptr; ///< of all workers; outlives them
    unsigned worker = 0;              ///< from 0
    unsigned workers = 1;
    std::int64_t epochNs = 0;         ///< CLOCK_MONOTONIC at the schedule's zero
    std::uint64_t maxOutstanding = 0; ///< of this thread
    unsigned sockets = 1;             ///< UDP sockets of this thread
};

/// Made and destroyed by the main thread, run by its own. What it records goes to its Recorder,
/// whose samples another thread takes.
class LoadWorker
{
public:
    virtual ~LoadWorker() = default;
    /// Offers the whole schedule and waits until every request has its outcome; sooner when told
    /// to stop. Called in the thread that is to do it.
    virtual void run() = 0;
    /// How far the clocks drifted apart meanwhile; to be asked once run() has returned.
    virtual const ClockWatch& clocks() const = 0;
};

} // namespace unisweep::loadgen
