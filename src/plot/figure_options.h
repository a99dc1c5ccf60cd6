// SPDX-License-Identifier: GPL-3.0-or-later
// Options of a figure, passed from the window to an export, or read from the command line.
#pragma once

#include <optional>
#include <vector>

#include <QSizeF>
#include <QString>

#include "plot/plotted_run.h"
#include "plot/qcp.h"

namespace unisweep
{

/// A range of the axes, in their coordinates.
struct FigureRange {
    QCPRange x;
    QCPRange y;
    bool operator==(const FigureRange& other) const { return x == other.x && y == other.y; }
};

/// Spacing of offered rates. Automatic: logarithmic if that spaces them more evenly.
enum class RateScale { Automatic, Linear, Logarithmic };

/// Parts that can be hidden.
enum class FigurePart {
    Legend = 0x1,
    Samples = 0x2,  ///< the cloud
    Outliers = 0x4, ///< the marks; outliers remain in the cloud and in all numbers
    Knees = 0x8,
    Verdicts = 0x10, ///< the strip of steps with a verdict other than ok
    Failures = 0x20, ///< the strip of failed requests
};
Q_DECLARE_FLAGS(FigureParts, FigurePart)

/// The whole range, including rates beyond the knee, even while it grows.
inline const FigureRange everything{QCPRange(-1e300, 1e300), QCPRange(-1e300, 1e300)};

struct FigureOptions {
    QString view = QStringLiteral("latency-by-rate"); ///< a name in figureList()
    QSizeF sizeMm{160, 100};
    /// Higher than sizeMm where legend and caption would leave the axes too little of it.
    bool growing = true;
    int dpi = 300; ///< of a PNG, and of the cloud in a PDF; 50 to 2400
    bool dark = false;
    bool caption = true;
    QString fontFamily; ///< empty: the application's font
    double fontPt = 8;

    FigureParts leftOut;
    std::optional<bool> logarithmic; ///< scale of the y axis; nullopt: what suits the run
    RateScale rateScale = RateScale::Automatic;
    LatencyKind latencyKind = LatencyKind::Response;
    std::optional<OutlierRule> outlierRule; ///< nullopt: the experiment's rule
    std::optional<double> bandSigmas;       ///< nullopt: the experiment's band
    bool causes = false;                    ///< shows outliers by their likely cause
    bool reference = false;                 ///< shows the paper's values
    std::vector<CurveKey> hiddenCurves;
    std::vector<qint64> steps; ///< StepRecord::id, for figures that show selected steps; empty: all
    std::optional<FigureRange> zoom; ///< nullopt: FigureView::usualRange()
};

} // namespace unisweep
