// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of durations in buckets of one 512th of their value, from which quantiles are known at any
// moment, to a thousandth, without a look at what was counted before.
#pragma once

#include <vector>

#include <QtGlobal>

namespace unisweep
{

/// In nanoseconds; what is negative counts as zero.
class LatencyHistogram
{
public:
    void add(qint64 ns);
    qint64 total() const { return m_total; }
    /// About the value of this rank, from 0, in ascending order; total() is more than the rank. The
    /// middle of its bucket, which is within a thousandth of it.
    qint64 valueAt(qint64 rank) const;
    /// About the median of the distances from `centreNs`; 0 of nothing.
    qint64 medianDistance(qint64 centreNs) const;

private:
    std::vector<quint64> m_counts; ///< by bucket, as far as anything was counted
    qint64 m_total = 0;
};

} // namespace unisweep
