// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// What the experiment requires but its load clients cannot do: the limits of these programs, each
/// with another client that does not have it.
Problems checkClients(const Experiment& experiment);

/// Clients that no file describes on this machine. Not among the rules of a file, because a results
/// file of another machine may name them.
Problems checkClientNames(const Experiment& experiment);

} // namespace unisweep
