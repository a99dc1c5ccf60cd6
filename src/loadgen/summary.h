// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a measurement, as JSON and as text.
#pragma once

#include <cstdint>
#include <string>

#include "loadgen/options.h"
#include "loadgen/recorder.h"
#include "loadgen/sentinel.h"

namespace unisweep::loadgen
{

struct RunFacts {
    const Options* options = nullptr;
    Totals totals;
    std::int64_t epochMonotonicNs = 0;
    std::int64_t epochRealtimeNs = 0;
    std::uint64_t expected = 0; ///< requests scheduled after the warm-up
    bool interrupted = false;
    std::uint64_t samplesDropped = 0;
    unsigned socketsPerThread = 0;
    std::uint64_t maxOutstanding = 0; ///< limit for all threads together
    std::int64_t clockSteppedNs = 0;
    std::int64_t suspendedNs = 0;
    SentinelReport sentinel;
    std::string error;

    /// Requests sent per second, by the times of sending; 0 for fewer than two.
    double achievedRate() const;
    /// Correct answers in time per second of the schedule.
    double responseRate() const;
};

std::string summaryJson(const RunFacts& facts);
std::string summaryText(const RunFacts& facts);

} // namespace unisweep::loadgen
