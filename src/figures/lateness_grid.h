// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a step's requests by when they were due and how late they were sent.
#pragma once

#include <vector>

#include "results/run_data.h"

namespace unisweep
{

class LatenessGrid
{
public:
    static constexpr int columns = 96; ///< over the step's duration
    static constexpr int rowsPerDecade = 20;
    static constexpr int decades = 8;
    static constexpr int rows = rowsPerDecade * decades;
    static constexpr double lowestNs = 100; ///< smaller and negative values are in the first row

    /// Counts new samples of requests that were sent, without the warm-up.
    void follow(const StepData& step);

    std::size_t followed() const { return m_followed; } ///< number of samples read

    quint32 count(int column, int row) const;
    quint32 densest() const { return m_densest; }
    qint64 total() const { return m_total; }

    static double lowerNs(int row);
    static int rowOf(double latenessNs);

private:
    std::vector<quint32> m_counts; ///< column by column
    std::size_t m_followed = 0;
    quint32 m_densest = 0;
    qint64 m_total = 0;
};

} // namespace unisweep
