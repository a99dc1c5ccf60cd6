// SPDX-License-Identifier: GPL-3.0-or-later
// A figure laid out for a file, and the functions that write it. Used by exportFigure().
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
    /// The size of letters in the layout, whatever their size on paper: lines, markers and margins
    /// keep their proportion to the letters, and the layout is scaled as a whole.
    static constexpr int letterPixels = 12;
    double layoutDpi = 96; ///< pixels of the layout per inch of paper

    QString path; ///< of the output file, for messages
    PlottedRun run;
    std::unique_ptr<FigureView> view;
    FigureOptions options; ///< with the size that the figure has
    QSize layoutSize;      ///< pixels
    QString title;         ///< of the document
    QString description;   ///< the caption as plain text
    QByteArray experimentYaml;
};

/// Lays out `run` according to `options`. The run must outlive the figure.
void compose(ComposedFigure& figure, const RunData& run, const FigureOptions& options);
/// The figure in the size and dpi of its options; a null image if memory is short.
QImage paintImage(const ComposedFigure& figure);
// These throw FigureError with the file's name.
void writePng(const ComposedFigure& figure, QIODevice& out);
void writePdf(const ComposedFigure& figure, QIODevice& out);
/// Converts letters to outlines, so that viewers need no fonts. Needs poppler's pdftocairo.
void writeSvg(const ComposedFigure& figure, QIODevice& out);

} // namespace unisweep
