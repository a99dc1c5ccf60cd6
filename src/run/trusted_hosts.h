// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "experiment/experiment.h"

namespace unisweep
{

/// The other machines that an experiment names: hosts of hypervisors, and those that load comes
/// from. Loopback names are this machine.
QStringList otherHosts(const Experiment& experiment);

/// Those among them that the user has not yet allowed. An experiment may come from a stranger:
/// running it must not connect to a machine that the user did not mean.
QStringList untrustedHosts(const Experiment& experiment);

/// From now on the user's experiments may connect there; kept in the user's settings.
void trustHosts(const QStringList& hosts);

} // namespace unisweep
