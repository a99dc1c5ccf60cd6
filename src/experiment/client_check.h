// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// What the experiment requires but its load clients do not support, each with another client that
/// does.
Problems checkClients(const Experiment& experiment);

/// Reports clients that no file describes on this machine. Not a rule of experiment files, because
/// results files from other machines may name such clients.
Problems checkClientNames(const Experiment& experiment);

} // namespace unisweep
