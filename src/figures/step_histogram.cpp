// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/step_histogram.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unisweep
{

int StepHistogram::binOf(double latencyNs)
{
    if (!(latencyNs > lowestNs))
        return 0;
    const double bin = std::floor(std::log10(latencyNs / lowestNs) * binsPerDecade);
    return static_cast<int>(std::min(bin, binCount - 1.0));
}

double StepHistogram::lowerNs(int bin)
{
    return lowestNs * std::pow(10, static_cast<double>(bin) / binsPerDecade);
}

void StepHistogram::add(SampleView samples, LatencyKind kind)
{
    if (m_counts.empty())
        m_counts.resize(binCount);
    for (const Sample& sample : samples) {
        const qint64 latency = sample.intendedNs < 0 ? never : shownLatency(sample, kind);
        if (latency == never)
            continue;
        // As a float, like in figures, so that the extremes are in their bars.
        ++m_counts[static_cast<std::size_t>(binOf(static_cast<float>(latency)))];
        ++m_total;
    }
}

qint64 StepHistogram::count(int from, int to) const
{
    if (m_counts.empty() || from >= to)
        return 0;
    return std::accumulate(m_counts.begin() + from, m_counts.begin() + to, qint64{0});
}

} // namespace unisweep
