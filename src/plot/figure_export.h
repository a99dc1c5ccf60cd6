// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: PNG and PDF, whole or not at all.
//
// A PDF's page is the figure. Everything in it is vector with embedded fonts, but for the cloud of
// samples, which is a raster of the asked resolution. The file carries the experiment: in its title
// and description, and as an experiment file (an attachment of the PDF, the text chunk
// "Experiment-YAML" of the PNG).
#pragma once

#include <stdexcept>

#include "plot/figure_options.h"

namespace unisweep
{

class FigureView;

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
