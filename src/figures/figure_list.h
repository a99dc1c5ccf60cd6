// SPDX-License-Identifier: GPL-3.0-or-later
// The list of figures. A line here gives a figure its tab in the window, its word for `unisweep
// plot --view`, and its exports.
#pragma once

#include <memory>
#include <span>

#include "plot/figure_view.h"

namespace unisweep
{

struct FigureEntry {
    const char* word; ///< "latency-by-rate": for options and file names
    const char* tab;  ///< "Latency by rate"
    std::unique_ptr<FigureView> (*make)(PlottedRun& run);
};

/// In the order of the tabs.
std::span<const FigureEntry> figureList();
/// nullptr for an unknown word.
const FigureEntry* figureEntry(const QString& word);
/// The word of the figure that shows most of a run.
QString mainFigure(const Experiment& experiment);
/// "latency-by-rate, latency-by-time, …": for help and messages.
QString figureWords();

} // namespace unisweep
