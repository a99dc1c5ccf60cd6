// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure shows and how, as values: passed by the window to an export, and read from the
// command line.
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

/// Spacing of offered rates. Automatic: logarithmic if that spaces them more evenly.
enum class RateScale { Automatic, Linear, Logarithmic };

/// Parts that can be left out of a figure.
enum class FigurePart {
    Legend = 0x1,
    Samples = 0x2,  ///< the cloud
    Outliers = 0x4, ///< which remain in the cloud and in all numbers
    Knees = 0x8,
    Verdicts = 0x10, ///< the strip of steps with a verdict other than ok
    Failures = 0x20, ///< the strip of failed requests
};
Q_DECLARE_FLAGS(FigureParts, FigurePart)

/// Everything, including rates past the knee, however much there will be.
inline const FigureRange everything{QCPRange(-1e300, 1e300), QCPRange(-1e300, 1e300)};

struct FigureOptions {
    QString view = QStringLiteral("latency-by-rate"); ///< a word of figureList()
    QSizeF sizeMm{160, 100};
    /// Higher than sizeMm where legend and caption would leave the axes too little of it.
    bool growing = true;
    int dpi = 300; ///< of a PNG, and of the cloud in a PDF; 50 to 2400
    bool dark = false;
    bool caption = true;
    QString fontFamily; ///< empty: the application's
    double fontPt = 8;

    FigureParts leftOut;
    std::optional<bool> logarithmic; ///< the y axis; nullopt: as suits the run
    RateScale rateScale = RateScale::Automatic;
    LatencyKind latencyKind = LatencyKind::Response;
    std::optional<OutlierRule> outlierRule; ///< nullopt: the experiment's
    std::optional<double> bandSigmas;       ///< nullopt: the experiment's
    bool causes = false;                    ///< outliers by their likely cause
    bool reference = false;                 ///< the layer with the values of the paper
    std::vector<CurveKey> hiddenCurves;
    std::vector<qint64> steps;       ///< ids, for figures that show selected steps; empty: all
    std::optional<FigureRange> zoom; ///< nullopt: FigureView::usualRange()
};

} // namespace unisweep
