// SPDX-License-Identifier: GPL-3.0-or-later
// Counts durations in buckets of 1/512 of their value, so that quantiles are available at any time,
// to within 0.1 %, without storing the values.
#pragma once

#include <vector>

#include <QtGlobal>

namespace unisweep
{

/// In nanoseconds; negative values count as zero.
class LatencyHistogram
{
public:
    void add(qint64 ns);
    qint64 total() const { return m_total; }
    /// The approximate value at this rank, which counts from 0 in ascending order and must be less
    /// than total(). It is the middle of the bucket, within 0.1 % of the value.
    qint64 valueAt(qint64 rank) const;
    /// The approximate median of the distances from `centerNs`; 0 if the histogram is empty.
    qint64 medianDistance(qint64 centerNs) const;

private:
    std::vector<quint64> m_counts; ///< by bucket, up to the largest value counted
    qint64 m_total = 0;
};

} // namespace unisweep
