// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PNG and PDF, whole or not at all.
//
// A PDF's page is the figure. Everything in it is vector with embedded fonts, but for the cloud of
// samples, which is a raster of the asked resolution. The file carries the experiment: in its title
// and description, and as an experiment file (an attachment of the PDF, the text chunk
// "Experiment-YAML" of the PNG).
#pragma once

#include <optional>
#include <stdexcept>
#include <vector>

#include <QSizeF>

#include "plot/latency_by_rate.h"

namespace unisweep
{

enum class FigureKind { LatencyByRate, LatencyByTime, ResponseRate, Percentiles, Guest };
/// "latency-by-rate", "latency-by-time", "response-rate", "percentiles", "guest": for options and
/// file names.
QString toWord(FigureKind kind);
std::optional<FigureKind> figureKindFromWord(const QString& word);

struct FigureOptions {
    FigureKind kind = FigureKind::LatencyByRate;
    QSizeF sizeMm{160, 100};
    int dpi = 300; ///< of a PNG, and of the cloud in a PDF; 50 to 2400
    bool dark = false;
    bool caption = true;
    QString fontFamily; ///< empty: the application's
    double fontPt = 8;

    bool logarithmic = false; ///< the latency axis
    LatencyByRatePlot::RateScale rateScale = LatencyByRatePlot::RateScale::Automatic;
    LatencyKind latencyKind = LatencyKind::Response;
    std::optional<OutlierRule> outlierRule; ///< nullopt: the experiment's
    std::optional<double> bandSigmas;       ///< nullopt: the experiment's
    std::vector<CurveKey> hiddenCurves;
    std::vector<qint64> steps;       ///< of the percentiles; empty: all
    std::optional<FigureRange> zoom; ///< nullopt: everything
};

/// Says which file, what happened, and what to do.
struct FigureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes what the options ask for to a file ending in .png or .pdf. Needs a QApplication (the
/// "offscreen" platform will do). Throws FigureError; an older file is then left as it was.
void exportFigure(const RunData& run, const FigureOptions& options, const QString& path);

/// The options that make an export show what the widget shows, in the default size and colours.
FigureOptions optionsOf(const FigureView& view);

} // namespace unisweep
