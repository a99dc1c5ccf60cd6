// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one measurement: threads, output of the samples, and the summary.
#pragma once

#include "loadgen/stop_flag.h"
#include "loadgen/summary.h"

namespace unisweep::loadgen
{

/// Offers the load that `options` describe and returns the results. Blocks until the end. Ends the
/// stream, if any; the caller writes JSON and text. Throws UsageError and std::system_error.
RunFacts measure(const Options& options, StopFlag& stop);

/// The exit code for `facts`.
int exitCodeOf(const RunFacts& facts);

} // namespace unisweep::loadgen
