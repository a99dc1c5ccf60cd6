// SPDX-License-Identifier: GPL-3.0-or-later
// What the run says of a step besides its samples: the other steps of its curve show what the guest
// can do, and how it responds when it has little to do. Reads no samples. Any thread, as long as
// the run does not change meanwhile.
#pragma once

#include <vector>

#include "results/episode_cause.h"
#include "results/run_data.h"

namespace unisweep
{

/// Of one of the run's steps, or a copy of one.
StepContext contextOf(const RunData& run, const StepData& step);
/// Of all of them, beside RunData::steps; each curve is looked at once.
std::vector<StepContext> contextsOf(const RunData& run);

} // namespace unisweep
