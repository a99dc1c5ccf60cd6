// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PNG, PDF and SVG, and what they draw as CSV and JSON; whole or not at all.
//
// A PDF's page is the figure. Everything in it is vector with embedded fonts, but for the cloud of
// samples, which is a raster of the asked resolution; an SVG is the same with letters as outlines.
// The file carries the experiment: in its title and description, and as an experiment file (an
// attachment of the PDF, the text chunk "Experiment-YAML" of the PNG, the metadata of the SVG),
// which figure_import.h finds again.
#pragma once

#include <QImage>

#include "plot/figure_error.h"
#include "plot/figure_options.h"

namespace unisweep
{

class FigureView;

/// Writes what the options ask for to a file ending in .png, .pdf, .svg, .csv or .json. Needs a
/// QApplication (the "offscreen" platform will do). Throws FigureError; an older file is then left
/// as it was.
void exportFigure(const RunData& run, const FigureOptions& options, const QString& path);

/// The options that make an export show what the widget shows, in the default size and colours.
FigureOptions optionsOf(const FigureView& view);

/// The caption of the figure that the options ask for, as plain text or for LaTeX.
QString captionText(const RunData& run, const FigureOptions& options);
QString captionLatex(const RunData& run, const FigureOptions& options);

/// The figure as a picture.
QImage figureImage(const RunData& run, FigureOptions options, double dpi);

} // namespace unisweep
