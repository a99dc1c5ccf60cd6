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
    /// Figures are laid out in pixels of 1/96 inch, like the window, and scaled as a whole.
    static constexpr double layoutDpi = 96;

    QString path; ///< of the file that it goes to; for messages
    PlottedRun run;
    std::unique_ptr<FigureView> view;
    FigureOptions options;
    QSize layoutSize;    ///< pixels of 1/96 inch
    QString title;       ///< of the document
    QString description; ///< the caption as plain text
    QByteArray experimentYaml;
};

/// In the options' size and dpi; null when there is no memory for it.
QImage paintImage(const ComposedFigure& figure);
// Each throws FigureError that names the file.
void writePng(const ComposedFigure& figure, QIODevice& out);
void writePdf(const ComposedFigure& figure, QIODevice& out);
/// Its letters are outlines, so that every reader has them. Needs poppler's pdftocairo.
void writeSvg(const ComposedFigure& figure, QIODevice& out);

} // namespace unisweep
