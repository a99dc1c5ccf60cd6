// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace unisweep
{

/// The properties of the client that limit what it offers and make its results differ from those of
/// other clients: one clause, such as "it waits while 100 queries are outstanding". Empty if there
/// are none, as for the native client. `direction` applies to TCP and UDP, `maxOutstanding` is that
/// of the experiment's `load`.
QString clientLimits(const Client& client, Service service, BandwidthTest::Direction direction = {},
                     std::optional<int> maxOutstanding = {});
/// The same for a series of the experiment.
QString clientLimits(const Client& client, const Experiment& experiment);

} // namespace unisweep
