// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Every rule that an experiment breaks by itself, each with the field's path; empty when it is
/// sound. Files and the form are both held to it. What this host or the catalog lacks is not its
/// matter.
Problems check(const Experiment& experiment);

} // namespace unisweep
