// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace unisweep
{

/// What is requested, for people, in one clause: "DNS", or "DNS over TCP, connections kept alive;
/// EDNS with 1,232 bytes, DNSSEC; 3 queries in turn; NXDOMAIN is correct".
QString serviceText(const Experiment& experiment);

/// Whether serviceText() says more than the service's name.
bool isUnusualService(const Experiment& experiment);

} // namespace unisweep
