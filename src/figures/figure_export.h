// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PNG, PDF and SVG, and their data as CSV and JSON. Files are written completely
// or
// not at all.
//
// The page of a PDF is the figure. Everything in it is vector graphics with embedded fonts, except
// for the cloud of samples, which is a raster of the chosen resolution; an SVG is the same with
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

/// Writes the file by the options; its name ends in .png, .pdf, .svg, .csv or .json. Needs a
/// QApplication (the "offscreen" platform is enough). Throws FigureError; an existing file is then
/// unchanged.
void exportFigure(const RunData& run, const FigureOptions& options, const QString& path);

/// The options that make an export show what the widget shows, in the default size and colors.
FigureOptions optionsOf(const FigureView& view);

/// The caption of the figure for these options, as plain text or for LaTeX.
QString captionText(const RunData& run, const FigureOptions& options);
QString captionLatex(const RunData& run, const FigureOptions& options);

/// The figure as an image.
QImage figureImage(const RunData& run, FigureOptions options, double dpi);

} // namespace unisweep
