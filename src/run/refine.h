// SPDX-License-Identifier: GPL-3.0-or-later
// Experiments derived from another, to examine one of its steps.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The experiment of a single step of a run: its series, memory size and rate, with one repetition.
Experiment experimentOfStep(const Experiment& experiment, const StepRecord& step);

/// The experiment with more rates around this one: three, evenly spaced, in the gap to each
/// neighbor. The rates become an ascending list.
Experiment refinedAround(const Experiment& experiment, int rate);

} // namespace unisweep
