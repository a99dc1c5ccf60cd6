// SPDX-License-Identifier: GPL-3.0-or-later
// Counts durations in buckets of one 512th of their value, so that quantiles are available at any
// moment, to a thousandth, without reading earlier values again.
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
    /// The approximate value of this rank, from 0, in ascending order; the rank must be less than
    /// total(). It is the middle of the bucket, within a thousandth of the value.
    qint64 valueAt(qint64 rank) const;
    /// The approximate median of the distances from `centreNs`; 0 if nothing was counted.
    qint64 medianDistance(qint64 centreNs) const;

private:
    std::vector<quint64> m_counts; ///< by bucket, up to the largest value counted
    qint64 m_total = 0;
};

} // namespace unisweep
