// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure shows and how, as values: what the window hands to an export, and what the command
// line asks for.
#pragma once

#include <optional>
#include <vector>

#include <QSizeF>
#include <QString>

#include "plot/plotted_run.h"
#include "plot/qcp.h"

namespace unisweep
{

/// A part of a figure, in the axes' coordinates.
struct FigureRange {
    QCPRange x;
    QCPRange y;
    bool operator==(const FigureRange& other) const { return x == other.x && y == other.y; }
};

/// How offered rates are spaced. Automatic: logarithmic when that spaces them more evenly.
enum class RateScale { Automatic, Linear, Logarithmic };

struct FigureOptions {
    QString view = QStringLiteral("latency-by-rate"); ///< a word of figureList()
    QSizeF sizeMm{160, 100};
    int dpi = 300; ///< of a PNG, and of the cloud in a PDF; 50 to 2400
    bool dark = false;
    bool caption = true;
    QString fontFamily; ///< empty: the application's
    double fontPt = 8;

    bool logarithmic = false; ///< the upright axis
    RateScale rateScale = RateScale::Automatic;
    LatencyKind latencyKind = LatencyKind::Response;
    std::optional<OutlierRule> outlierRule; ///< nullopt: the experiment's
    std::optional<double> bandSigmas;       ///< nullopt: the experiment's
    bool causes = false;                    ///< outliers by their likely cause
    bool reference = false;                 ///< the layer of what the paper reports
    std::vector<CurveKey> hiddenCurves;
    std::vector<qint64> steps;       ///< ids, of figures that show chosen steps; empty: all
    std::optional<FigureRange> zoom; ///< nullopt: everything
};

} // namespace unisweep
