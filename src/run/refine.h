// SPDX-License-Identifier: GPL-3.0-or-later
// Experiments made from another: a closer look at one of its steps.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The experiment of just one step of a run: its series, memory size, rate, and one repetition.
Experiment experimentOfStep(const Experiment& experiment, const StepRecord& step);

/// The experiment with more rates around this one: three, evenly, in the gap to each neighbour.
/// The rates become a list, ascending.
Experiment refinedAround(const Experiment& experiment, int rate);

} // namespace unisweep
