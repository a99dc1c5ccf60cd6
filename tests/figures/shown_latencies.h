// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the figure of latency by offered rate for a made-up run.
#pragma once

#include <vector>

#include <QList>

#include "figures/latency_by_rate.h"
#include "plot_data.h"

namespace unisweep
{

inline const QList<int> tenRates = {1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000};

/// The run must outlive this object.
struct Shown {
    explicit Shown(const RunData& run, bool logarithmic = false, QSize size = {700, 420})
        : plot(plotted)
    {
        plotted.setRun(&run);
        plot.setLogarithmic(logarithmic);
        plot.resize(size);
        plot.show();
        plot.replot();
    }
    /// Indices of the outliers, by step.
    std::vector<std::vector<qsizetype>> outliers() const
    {
        std::vector<std::vector<qsizetype>> result;
        for (std::size_t i = 0; i < plotted.run()->steps.size(); ++i)
            result.push_back(plotted.outliers(static_cast<qsizetype>(i)));
        return result;
    }
    PlottedRun plotted;
    LatencyByRatePlot plot;
};

} // namespace unisweep
