// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up steps whose latencies have a known distribution.
#pragma once

#include <cmath>
#include <random>
#include <vector>

#include "results/nonparametric.h"
#include "results/run_data.h"

namespace unisweep
{

/// A step at 1,000 requests/s with the given latencies (microseconds), due at even intervals.
inline StepData stepOf(const std::vector<double>& latenciesUs, double seconds = 10)
{
    StepData step;
    step.record.memoryMiB = 1024;
    step.record.offeredRate = 1000;
    step.record.state = RunState::Finished;
    step.record.duration = std::chrono::nanoseconds(static_cast<qint64>(seconds * 1e9));
    for (std::size_t i = 0; i < latenciesUs.size(); ++i) {
        const auto due = static_cast<qint64>(static_cast<double>(i) * seconds * 1e9 /
                                             static_cast<double>(latenciesUs.size()));
        step.samples.push_back({.intendedNs = due,
                                .sentNs = due,
                                .receivedNs = due + static_cast<qint64>(latenciesUs[i] * 1000),
                                .outcome = Outcome::Answered});
    }
    step.statistics = computeStatistics(step.samples, step.record.duration);
    return step;
}

/// `n` latencies of `scale` times 100 + Exp(50) microseconds.
inline std::vector<double> noise(std::size_t n, unsigned seed, double scale = 1)
{
    std::mt19937_64 random(seed);
    std::vector<double> values(n);
    for (double& value : values)
        value = scale * (100 - 50 * std::log1p(-uniform(random)));
    return values;
}

} // namespace unisweep
