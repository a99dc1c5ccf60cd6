// SPDX-License-Identifier: GPL-3.0-or-later
// The list of figures. A figure's entry gives it a tab in the window, a name for `unisweep plot
// --view`, and exports.
#pragma once

#include <memory>
#include <span>

#include "plot/figure_view.h"

namespace unisweep
{

struct FigureEntry {
    const char* word; ///< "latency-by-rate": in options and file names
    const char* tab;  ///< "Latency by rate"
    std::unique_ptr<FigureView> (*make)(PlottedRun& run);
};

/// All figures, in the order of the tabs.
std::span<const FigureEntry> figureList();
/// Returns nullptr for an unknown word.
const FigureEntry* figureEntry(const QString& word);
/// The word of the figure that shows most of a run of this experiment.
QString mainFigure(const Experiment& experiment);
/// "latency-by-rate, latency-by-time, …": for help and messages.
QString figureWords();

} // namespace unisweep
