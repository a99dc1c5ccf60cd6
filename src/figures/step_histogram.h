// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a step's samples by latency, in bins of equal width on a logarithmic axis. Bins are
// narrow, so that figures need only merge them. Exact: the sum of the bins is the number of samples
// with a latency.
#pragma once

#include <span>
#include <vector>

#include "results/statistics.h"

namespace unisweep
{

class StepHistogram
{
public:
    static constexpr int binsPerDecade = 240;
    static constexpr double lowestNs = 10; ///< smaller values are in the first bin
    static constexpr int decades = 12;
    static constexpr int binCount = binsPerDecade * decades;

    /// Counts samples with a latency, without the warm-up.
    void add(SampleView samples, LatencyKind kind);

    qint64 total() const { return m_total; }
    qint64 count(int bin) const
    {
        return m_counts.empty() ? 0 : m_counts[static_cast<std::size_t>(bin)];
    }
    /// The sum of bins [from, to).
    qint64 count(int from, int to) const;

    static int binOf(double latencyNs);
    static double lowerNs(int bin);

private:
    std::vector<quint32> m_counts;
    qint64 m_total = 0;
};

} // namespace unisweep
