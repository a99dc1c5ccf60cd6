// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up samples of a guest that is stopped for a while.
#pragma once

#include <span>
#include <vector>

#include <QtGlobal>

#include "sample/sample.h"

namespace unisweep
{

/// Requests due every `gapNs`, each answered after `latencyNs`.
inline std::vector<Sample> steady(int count, qint64 gapNs, qint64 latencyNs)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({.intendedNs = i * gapNs,
                           .sentNs = i * gapNs + 1000,
                           .receivedNs = i * gapNs + latencyNs,
                           .outcome = Outcome::Answered});
    return samples;
}

/// Delays the responses to all requests due between `from` and `until` to `until`.
inline void hold(std::span<Sample> samples, qint64 from, qint64 until)
{
    for (Sample& sample : samples) {
        if (sample.intendedNs >= from && sample.receivedNs < until && sample.intendedNs < until)
            sample.receivedNs = until + (sample.intendedNs - from) / 100;
    }
}

} // namespace unisweep
