// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Every rule that an experiment violates by itself, each with the field's path; empty if it is
/// valid. Used for files and the form. Does not consider this host or the catalog.
Problems check(const Experiment& experiment);

} // namespace unisweep
