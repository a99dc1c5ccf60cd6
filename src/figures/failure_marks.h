// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a strip of cells requests failed, kept while the view stands: then only new samples are
// looked at.
#pragma once

#include <vector>

#include "plot/sample_figure.h"

namespace unisweep
{

class FailureMarks
{
public:
    /// For each cell of the axes' width, whether a request that failed was due there.
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
