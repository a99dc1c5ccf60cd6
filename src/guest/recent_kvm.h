// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of askForKvm(), kept for a moment, since the checks of an experiment look at its series
// one after the other.
#pragma once

#include "guest/offered_kvm.h"

namespace unisweep
{

/// askForKvm(), or its answer for this connection if that is less than five seconds old. Any
/// thread but the GUI's: may block as askForKvm() does.
KvmProbe kvmFor(const HypervisorUri& uri);

} // namespace unisweep
