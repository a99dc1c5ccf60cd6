// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace unisweep
{

/// What of the client's own ways bounds what it offers, and keeps its figures from those of others:
/// one clause, "it waits while 100 queries are outstanding". Empty for the native client.
QString clientLimits(Client client);

} // namespace unisweep
