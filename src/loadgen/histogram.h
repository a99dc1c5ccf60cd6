// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of durations in logarithmic buckets: percentiles of any number of requests in a fixed
// amount of memory (after HdrHistogram by Gil Tene). Own code, since Debian 12 has HdrHistogram for
// Go and Java only.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace unisweep::loadgen
{

class Histogram
{
public:
    Histogram();

    /// Adds a duration in ns. A negative one (from two slightly different clocks) counts as 0.
    void add(std::int64_t ns)
    {
        const std::int64_t value = ns < 0 ? 0 : ns;
        ++m_counts[bucketOf(static_cast<std::uint64_t>(value))];
        ++m_count;
        m_sum += static_cast<double>(value);
        if (value > m_max)
            m_max = value;
        if (value < m_min)
            m_min = value;
    }

    void merge(const Histogram& other);

    std::uint64_t count() const { return m_count; }
    std::int64_t minNs() const { return m_count ? m_min : 0; }
    std::int64_t maxNs() const { return m_max; }
    double meanNs() const;
    /// Nearest rank, `fraction` in [0, 1]; within 0.4 %, and exact for the extremes.
    std::int64_t percentileNs(double fraction) const;

private:
    // 2^7 buckets per factor of two: the middle of a bucket is within 1/256 of its values.
    static constexpr int bits = 7;

    static std::size_t bucketOf(std::uint64_t value)
    {
        if (value < (1u << bits))
            return static_cast<std::size_t>(value);
        const int shift = static_cast<int>(std::bit_width(value)) - bits - 1;
        return (static_cast<std::size_t>(shift + 1) << bits) +
               static_cast<std::size_t>((value >> shift) - (1u << bits));
    }
    static std::int64_t middleOf(std::size_t bucket);

    std::vector<std::uint64_t> m_counts;
    std::uint64_t m_count = 0;
    double m_sum = 0;
    std::int64_t m_min = INT64_MAX;
    std::int64_t m_max = 0;
};

} // namespace unisweep::loadgen
