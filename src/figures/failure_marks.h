// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cells of a strip in which requests failed. As long as the view stays the same, only new
// samples are read.
#pragma once

#include <vector>

#include "plot/sample_figure.h"

namespace unisweep
{

class FailureMarks
{
public:
    /// For each cell of the axes' width, whether a failed request was due there.
    const std::vector<bool>& follow(const SampleFigure& figure);

private:
    struct Followed {
        qsizetype step = 0;
        std::pair<double, double> pixels;
        std::size_t looked = 0; ///< samples
    };

    bool isSame(const SampleFigure& figure) const;
    void look(const SampleFigure& figure, Followed& step);

    QRect m_rect;
    double m_cells = 0;
    quint64 m_generation = 0;
    std::vector<Followed> m_followed;
    std::vector<bool> m_failed;
};

} // namespace unisweep
