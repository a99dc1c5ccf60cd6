// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of queryKvm(), kept for a moment, since the checks of an experiment look at its series
// one after the other.
#pragma once

#include "guest/offered_kvm.h"

namespace unisweep
{

/// queryKvm(), or its answer for this connection if that is less than five seconds old. Any
/// thread but the GUI's: may block as queryKvm() does.
KvmProbe kvmFor(const HypervisorUri& uri);

} // namespace unisweep
