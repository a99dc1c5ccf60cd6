// SPDX-License-Identifier: GPL-3.0-or-later
// One run from its options: threads, samples on their way out, and the sum of it all.
#pragma once

#include "loadgen/stop_flag.h"
#include "loadgen/summary.h"

namespace unisweep::loadgen
{

/// Offers the load that `options` describe and gives what came of it. Throws UsageError and
/// std::system_error. The stream (if any) is ended; JSON and text are the caller's to write.
RunFacts measure(const Options& options, StopFlag& stop);

/// The exit code that tells what `facts` are.
int exitCodeOf(const RunFacts& facts);

} // namespace unisweep::loadgen
