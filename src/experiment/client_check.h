// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// What the load clients of the experiment cannot do of what it asks: the real programs' limits,
/// each with another client that has it not.
Problems checkClients(const Experiment& experiment);

/// Clients that no file describes on this machine. Not among the rules of a file, since a results
/// file of another machine may name them.
Problems checkClientNames(const Experiment& experiment);

} // namespace unisweep
