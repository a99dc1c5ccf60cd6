// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of arguments that do not need the catalog: part of experiment_check.
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Finds invalid names, values that a command line cannot contain, and variations without effect.
Problems checkArgumentTexts(const Experiment& experiment);

} // namespace unisweep
