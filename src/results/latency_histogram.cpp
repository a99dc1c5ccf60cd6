// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/latency_histogram.h"

#include <algorithm>
#include <cstdlib>

#include "results/quantiles.h"

namespace unisweep
{

static qint64 middleOf(std::size_t bucket)
{
    return static_cast<qint64>(lowestInBucket(bucket) + (widthOfBucket(bucket) - 1) / 2);
}

void LatencyHistogram::add(qint64 ns)
{
    const std::size_t bucket = bucketOf(static_cast<quint64>(std::max<qint64>(0, ns)));
    if (bucket >= m_counts.size())
        m_counts.resize(bucket + 1);
    ++m_counts[bucket];
    ++m_total;
}

qint64 LatencyHistogram::valueAt(qint64 rank) const
{
    auto left = static_cast<quint64>(rank);
    std::size_t bucket = 0;
    while (m_counts[bucket] <= left)
        left -= m_counts[bucket++];
    return middleOf(bucket);
}

// Walks from the center in both directions, the nearer bucket first.
qint64 LatencyHistogram::medianDistance(qint64 centerNs) const
{
    if (m_total == 0)
        return 0;
    const auto center = static_cast<std::ptrdiff_t>(std::min(
        bucketOf(static_cast<quint64>(std::max<qint64>(0, centerNs))), m_counts.size() - 1));
    auto below = center;
    auto above = center + 1;
    const auto end = static_cast<std::ptrdiff_t>(m_counts.size());
    const auto distance = [&](std::ptrdiff_t bucket) {
        return std::abs(middleOf(static_cast<std::size_t>(bucket)) - centerNs);
    };
    auto left = static_cast<qint64>(nearestRank(0.5, static_cast<std::size_t>(m_total)));
    while (true) {
        const bool down = below >= 0 && (above >= end || distance(below) <= distance(above));
        const std::ptrdiff_t bucket = down ? below-- : above++;
        left -= static_cast<qint64>(m_counts[static_cast<std::size_t>(bucket)]);
        if (left < 0)
            return distance(bucket);
    }
}

} // namespace unisweep
