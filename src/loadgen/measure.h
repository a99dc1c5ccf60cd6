// SPDX-License-Identifier: GPL-3.0-or-later
// One measurement from its options: threads, output of the samples, and the summary.
#pragma once

#include "loadgen/stop_flag.h"
#include "loadgen/summary.h"

namespace unisweep::loadgen
{

/// Offers the load that `options` describe and returns the results. Blocks until the end. Throws
/// UsageError and std::system_error. The stream (if any) is ended; JSON and text are the caller's
/// to write.
RunFacts measure(const Options& options, StopFlag& stop);

/// The exit code for `facts`.
int exitCodeOf(const RunFacts& facts);

} // namespace unisweep::loadgen
