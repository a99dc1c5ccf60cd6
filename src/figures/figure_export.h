// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of figures as PNG, PDF and SVG, and of their data as CSV and JSON. A file is written
// completely or not at all.
//
// The page of a PDF is the figure. Everything in it is vector graphics with embedded fonts, except
// for the cloud of samples, which is a raster of the chosen resolution. An SVG is the same, with
// letters as outlines. The file contains the experiment: in its title and description, and as an
// experiment file (an attachment of the PDF, the text chunk "Experiment-YAML" of the PNG, the
// metadata of the SVG), which figure_import.h reads.
#pragma once

#include <QImage>

#include "plot/figure_error.h"
#include "plot/figure_options.h"

namespace unisweep
{

class FigureView;

/// Writes the figure to `path`, which ends in .png, .pdf, .svg, .csv or .json. Needs a QApplication
/// (the "offscreen" platform is enough). Throws FigureError; an existing file is then unchanged.
void exportFigure(const RunData& run, const FigureOptions& options, const QString& path);

/// Whether text can be drawn. Without any font, Qt silently omits it.
bool hasFont();
/// Throws FigureError about that file if there is none.
void checkFonts(const QString& path);

/// The options for an export of what the widget shows, with default size and colors.
FigureOptions optionsOf(const FigureView& view);

/// The figure's caption for these options, as plain text or for LaTeX.
QString captionText(const RunData& run, const FigureOptions& options);
QString captionLatex(const RunData& run, const FigureOptions& options);

QImage figureImage(const RunData& run, FigureOptions options, double dpi);

} // namespace unisweep
