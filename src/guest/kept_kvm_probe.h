// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/kvm_probe.h"

namespace unisweep
{

/// probeKvm(), cached for this boot of the host and this user (in XDG's cache, with whether
/// /dev/kvm could be opened). What may change soon is not cached. `fresh` probes again.
KvmProbe kvmOfThisBoot(bool fresh = false);

} // namespace unisweep
