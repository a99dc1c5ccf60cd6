// SPDX-License-Identifier: GPL-3.0-or-later
// What figures say about the load clients of their curves.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// The clients of visible curves that report a summary instead of samples: "httperf", "httperf,
/// queryperf"; empty if every curve has samples.
QString summaryClients(const PlottedRun& run);
/// For legends of figures of samples: "httperf: mean and σ only"; empty if summaryClients() is.
QString summaryTag(const PlottedRun& run);
/// For captions: which non-native clients loaded the visible curves, their limits, and why their
/// curves have no cloud. Empty if all clients are native.
QString clientSentences(const PlottedRun& run);

} // namespace unisweep
