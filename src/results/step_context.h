// SPDX-License-Identifier: GPL-3.0-or-later
// What the run shows about a step besides its samples: from the other steps of its curve, the
// guest's capacity and its latency at low load. Reads no samples. Any thread, as long as the run
// does not change meanwhile.
#pragma once

#include <vector>

#include "results/episode_cause.h"
#include "results/run_data.h"

namespace unisweep
{

/// `step`: one of the run's steps, or a copy of one.
StepContext contextOf(const RunData& run, const StepData& step);
/// The contexts of all steps, in the order of RunData::steps. Evaluates each curve once.
std::vector<StepContext> contextsOf(const RunData& run);

} // namespace unisweep
