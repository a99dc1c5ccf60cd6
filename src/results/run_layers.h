// SPDX-License-Identifier: GPL-3.0-or-later
// Shows several runs as layers of one. The series of a layer become further series of the run, so
// that every figure, table and export shows them on the same axes without special cases. The ids of
// a layer's steps and guests are changed to be unique, and its clock is shifted so that its first
// step starts with the run's. A series of a layer is named "NAME [LAYER]".
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// Moves `layer`'s steps, guests and accounting into the run.
void addLayer(RunData& run, RunData layer);
/// Removes a layer from the run and returns it, with its original names but with its changed ids.
RunData takeLayer(RunData& run, std::size_t index);

/// The experiment without the series of layers.
Experiment ownExperiment(const RunData& run);
/// The layer of a series; nullptr for a series of the run itself.
const RunLayer* layerOf(const RunData& run, int series);

} // namespace unisweep
