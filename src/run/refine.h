// SPDX-License-Identifier: GPL-3.0-or-later
// Derives experiments to examine one step of another.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The experiment for a single step of a run: its series, memory size and rate, with one
/// repetition.
Experiment experimentOfStep(const Experiment& experiment, const StepRecord& step);

/// The experiment with more rates around this one: three in the gap to each neighbor, evenly
/// spaced. The rates become an ascending list.
Experiment refinedAround(const Experiment& experiment, int rate);

} // namespace unisweep
