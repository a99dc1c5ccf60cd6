// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cells of a strip in which requests failed. Reads only new samples while the view is the
// same.
#pragma once

#include <vector>

#include "plot/sample_figure.h"

namespace unisweep
{

class FailureMarks
{
public:
    /// For each cell over the width of the axes, whether a failed request was due in it.
    const std::vector<bool>& follow(const SampleFigure& figure);

private:
    struct Followed {
        qsizetype step = 0;
        std::pair<double, double> pixels;
        std::size_t samplesRead = 0; ///< number of samples read
    };

    bool isSame(const SampleFigure& figure) const;
    void readNew(const SampleFigure& figure, Followed& step);

    QRect m_rect;
    double m_cells = 0;
    quint64 m_generation = 0;
    std::vector<Followed> m_followed;
    std::vector<bool> m_failed;
};

} // namespace unisweep
