// SPDX-License-Identifier: GPL-3.0-or-later
// A figure laid out for a file, and the ways to write it. What exportFigure() is made of.
#pragma once

#include <memory>

#include <QIODevice>
#include <QImage>

#include "plot/figure_error.h"
#include "plot/figure_view.h"

namespace unisweep
{

inline constexpr double mmPerInch = 25.4;

struct ComposedFigure {
    /// Letters are so many pixels high in the layout, whatever their size on paper: lines, markers
    /// and margins keep their proportion to the letters. The layout is scaled as a whole.
    static constexpr int letterPixels = 12;
    double layoutDpi = 96; ///< pixels of the layout per inch of paper

    QString path; ///< of the file that it goes to; for messages
    PlottedRun run;
    std::unique_ptr<FigureView> view;
    FigureOptions options;
    QSize layoutSize;    ///< pixels
    QString title;       ///< of the document
    QString description; ///< the caption as plain text
    QByteArray experimentYaml;
};

/// Lays out `run` as `options` ask. The run outlives the figure.
void compose(ComposedFigure& figure, const RunData& run, const FigureOptions& options);
/// In the options' size and dpi; null when there is no memory for it.
QImage paintImage(const ComposedFigure& figure);
// Each throws FigureError that names the file.
void writePng(const ComposedFigure& figure, QIODevice& out);
void writePdf(const ComposedFigure& figure, QIODevice& out);
/// Its letters are outlines, so that every reader has them. Needs poppler's pdftocairo.
void writeSvg(const ComposedFigure& figure, QIODevice& out);

} // namespace unisweep
