// SPDX-License-Identifier: GPL-3.0-or-later
// What figures say about the load clients of their curves.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// The clients of visible curves that report no samples, of steps with a summary: "httperf",
/// "httperf, queryperf"; empty if every curve has samples.
QString summaryClients(const PlottedRun& run);
/// For the legend of figures of samples: "httperf: mean and σ only"; empty in the same case.
QString summaryTag(const PlottedRun& run);
/// For captions: which clients other than the native one loaded the visible curves, their limits,
/// and why their curves have no cloud. Empty if all are native.
QString clientSentences(const PlottedRun& run);

} // namespace unisweep
