// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace unisweep
{

/// What of the client's own ways bounds what it offers, and keeps its figures from those of others:
/// one clause, "it waits while 100 queries are outstanding". Empty where there is nothing to say,
/// as of the native client. `direction` is that of TCP and UDP.
QString clientLimits(const Client& client, Service service,
                     BandwidthTest::Direction direction = {});

} // namespace unisweep
