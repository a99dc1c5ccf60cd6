// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/histogram.h"

#include <algorithm>
#include <cmath>

namespace unisweep::loadgen
{

Histogram::Histogram()
    : m_counts(static_cast<std::size_t>(64 - bits + 1) << bits)
{
}

void Histogram::merge(const Histogram& other)
{
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

double Histogram::meanNs() const
{
    return m_count ? m_sum / static_cast<double>(m_count) : 0;
}

std::int64_t Histogram::middleOf(std::size_t bucket)
{
    if (bucket < (1u << bits))
        return static_cast<std::int64_t>(bucket);
    const int shift = static_cast<int>(bucket >> bits) - 1;
    const std::uint64_t low = ((bucket & ((1u << bits) - 1)) + (1u << bits)) << shift;
    return static_cast<std::int64_t>(low + ((std::uint64_t{1} << shift) - 1) / 2);
}

std::int64_t Histogram::percentileNs(double fraction) const
{
    if (m_count == 0)
        return 0;
    const double rank = std::ceil(fraction * static_cast<double>(m_count));
    const auto wanted = static_cast<std::uint64_t>(std::max(rank, 1.0));
    if (wanted >= m_count)
        return m_max;
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        seen += m_counts[bucket];
        if (seen >= wanted)
            return std::clamp(middleOf(bucket), minNs(), m_max);
    }
    return m_max;
}

} // namespace unisweep::loadgen
