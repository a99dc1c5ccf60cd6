// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "experiment/experiment.h"

namespace unisweep
{

/// The other machines that an experiment connects to: hosts of hypervisors and load clients.
/// Loopback names refer to this machine.
QStringList otherHosts(const Experiment& experiment);

/// Those of these machines that the user has not yet allowed. An experiment may come from a
/// stranger and must not connect to machines that the user did not intend.
QStringList untrustedHosts(const Experiment& experiment);

/// Allows the user's experiments to connect to these hosts from now on; saved in the user's
/// settings.
void trustHosts(const QStringList& hosts);

} // namespace unisweep
