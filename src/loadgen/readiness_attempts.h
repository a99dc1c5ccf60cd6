// SPDX-License-Identifier: GPL-3.0-or-later
// Attempts to get a correct response, over either transport.
#pragma once

#include <memory>

#include "loadgen/readiness.h"

namespace unisweep::loadgen
{

class ReadinessAttempts
{
public:
    virtual ~ReadinessAttempts() = default;
    /// Makes one attempt, at most until `untilNs` (CLOCK_MONOTONIC). Sets `readiness.ready` and its
    /// time, or `lastProblem`.
    virtual void attempt(std::int64_t untilNs, Readiness& readiness) = 0;
};

std::unique_ptr<ReadinessAttempts> makeUdpAttempts(const Options& options);
std::unique_ptr<ReadinessAttempts> makeTcpAttempts(const Options& options);

/// "wrong response: code 2", from Sample::detail.
std::string faultText(std::uint32_t detail);

} // namespace unisweep::loadgen
