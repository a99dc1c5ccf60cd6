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

void StepHistogram::follow(const SampleColumns& columns)
{
    if (m_counts.empty())
        m_counts.resize(binCount);
    while (m_followed < columns.size()) {
        const qsizetype chunk = m_followed / SampleColumns::chunkSize;
        const qsizetype fill = columns.chunkFill(chunk);
        const auto& latencies = columns.chunks()[static_cast<std::size_t>(chunk)]->latencyNs;
        for (qsizetype i = m_followed % SampleColumns::chunkSize; i < fill; ++i) {
            const float latency = latencies[static_cast<std::size_t>(i)];
            if (std::isnan(latency))
                continue;
            ++m_counts[static_cast<std::size_t>(binOf(latency))];
            ++m_total;
        }
        m_followed = chunk * SampleColumns::chunkSize + fill;
    }
}

qint64 StepHistogram::count(int from, int to) const
{
    if (m_counts.empty() || from >= to)
        return 0;
    return std::accumulate(m_counts.begin() + from, m_counts.begin() + to, qint64{0});
}

} // namespace unisweep
