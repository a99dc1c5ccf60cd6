// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/hypervisor.h"

namespace unisweep
{

/// Ends the domains that processes of ours on this host have left behind when they died, where the
/// driver cannot do so itself (Xen's has no autodestroy); gives their names. A domain is known by
/// the tag in its metadata (domainTagUri).
QStringList reapDomains(const Hypervisor& hypervisor, std::stop_token stop);

} // namespace unisweep
