// SPDX-License-Identifier: GPL-3.0-or-later
// What figures say of the load clients behind them.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// The clients of visible curves that tell no samples, of steps in which they told something:
/// "httperf", "httperf, queryperf"; empty when every curve has its samples.
QString summaryClients(const PlottedRun& run);
/// For the legend of figures of samples: "httperf: mean and σ only"; empty as above.
QString summaryTag(const PlottedRun& run);
/// For captions: which clients other than the native one loaded the visible curves, what bounds
/// them, and why curves of theirs have no cloud. Empty when all is native.
QString clientSentences(const PlottedRun& run);

} // namespace unisweep
