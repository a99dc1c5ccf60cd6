// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// What the load clients of the experiment cannot do of what it asks: the real programs' limits,
/// each with another client that has it not.
Problems checkClients(const Experiment& experiment);

} // namespace unisweep
