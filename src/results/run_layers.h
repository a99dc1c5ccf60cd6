// SPDX-License-Identifier: GPL-3.0-or-later
// Several runs as layers of one: the series of a layer are further series of the run, so that every
// figure, table and export shows them on the same axes without knowing of layers. Ids of a layer's
// steps and guests are changed so that they stay unique, and its clock is moved so that its first
// step begins with that of the run. A series of a layer is called "NAME [LAYER]".
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// Takes over `layer`'s steps, guests and accounting.
void addLayer(RunData& run, RunData layer);
/// Gives a layer back, with the names it came with; the others stay. The ids stay changed.
RunData takeLayer(RunData& run, std::size_t index);

/// The experiment that was run, without the series of layers.
Experiment ownExperiment(const RunData& run);
/// The layer of a series; nullptr for the run's own.
const RunLayer* layerOf(const RunData& run, int series);

} // namespace unisweep
