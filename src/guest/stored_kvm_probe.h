// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/kvm_probe.h"

namespace unisweep
{

/// probeKvm(), cached for this boot of the host and this user (in XDG's cache, with whether
/// /dev/kvm could be opened). What may change soon is not cached. `fresh` probes again. Blocks for
/// as long as a probe takes if there is no cached one. Any thread.
KvmProbe kvmOfThisBoot(bool fresh = false);

} // namespace unisweep
