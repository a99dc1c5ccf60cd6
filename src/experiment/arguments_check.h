// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of arguments without the catalog: part of experiment_check.
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Names that are no names, values that no command line can carry, variations of nothing.
Problems checkArgumentTexts(const Experiment& experiment);

} // namespace unisweep
