// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lateness_grid.h"

#include <algorithm>
#include <cmath>

namespace unisweep
{

int LatenessGrid::rowOf(double latenessNs)
{
    if (!(latenessNs > lowestNs))
        return 0;
    const double row = std::floor(std::log10(latenessNs / lowestNs) * rowsPerDecade);
    return static_cast<int>(std::min(row, rows - 1.0));
}

double LatenessGrid::lowerNs(int row)
{
    return lowestNs * std::pow(10, static_cast<double>(row) / rowsPerDecade);
}

void LatenessGrid::follow(const StepData& step)
{
    if (m_counts.empty())
        m_counts.resize(static_cast<std::size_t>(columns) * rows);
    const double perNs = columns / std::max<double>(1, step.record.duration.count());
    for (; m_followed < step.samples.size(); ++m_followed) {
        const Sample& sample = step.samples[m_followed];
        const bool extra =
            sample.outcome == Outcome::Duplicate || sample.outcome == Outcome::Unmatched;
        if (sample.intendedNs < 0 || sample.sentNs == never || extra)
            continue;
        const double at = static_cast<double>(sample.intendedNs) * perNs;
        const int column = static_cast<int>(std::min(at, columns - 1.0));
        const int row = rowOf(static_cast<double>(sample.sentNs - sample.intendedNs));
        quint32& cell = m_counts[static_cast<std::size_t>(column * rows + row)];
        m_densest = std::max(m_densest, ++cell);
        ++m_total;
    }
}

quint32 LatenessGrid::count(int column, int row) const
{
    return m_counts.empty() ? 0 : m_counts[static_cast<std::size_t>(column * rows + row)];
}

} // namespace unisweep
