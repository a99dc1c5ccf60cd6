// SPDX-License-Identifier: GPL-3.0-or-later
// Examines what this host supports, and what is missing; for `unisweep doctor` and the window.
#pragma once

#include <stop_token>

#include "catalog/catalog.h"
#include "run/host_findings.h"

namespace unisweep
{

/// Blocks: connects to the default hypervisor, which may start a daemon (seconds). What cannot be
/// found out is a finding, too. Throws Canceled on request.
QList<HostFinding> examineHost(const Catalog& catalog, std::stop_token stop = {});

} // namespace unisweep
