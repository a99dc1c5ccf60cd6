// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of a step's samples by latency, in bins of equal width on a logarithmic axis. Fine enough
// that figures only ever join bins; exact: the bins' sum is the number of samples with a latency.
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
    static constexpr double lowestNs = 10; ///< what is smaller is in the first bin
    static constexpr int decades = 12;
    static constexpr int binCount = binsPerDecade * decades;

    /// Counts those that have a latency, the warm-up apart.
    void add(SampleView samples, LatencyKind kind);

    qint64 total() const { return m_total; }
    qint64 count(int bin) const
    {
        return m_counts.empty() ? 0 : m_counts[static_cast<std::size_t>(bin)];
    }
    /// Of bins [from, to).
    qint64 count(int from, int to) const;

    static int binOf(double latencyNs);
    static double lowerNs(int bin);

private:
    std::vector<quint32> m_counts;
    qint64 m_total = 0;
};

} // namespace unisweep
