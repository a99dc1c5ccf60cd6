// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "experiment/experiment.h"

namespace unisweep
{

/// The other machines that an experiment names: hosts of hypervisors, and sources of load. Loopback
/// names mean this machine.
QStringList otherHosts(const Experiment& experiment);

/// The machines among them that the user has not yet allowed. An experiment may come from a
/// stranger: running it must not connect to a machine that the user did not intend.
QStringList untrustedHosts(const Experiment& experiment);

/// Allows the user's experiments to connect to these hosts from now on; stored in the user's
/// settings.
void trustHosts(const QStringList& hosts);

} // namespace unisweep
