// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment of kind `boot`: repeated boots, and the search for the least memory.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Boots as the experiment's plan says. A guest that fails is a result, and the next is booted all
/// the same; the list returned names the series none of whose guests ever answered. Throws
/// Cancelled when stopped.
QStringList runBoots(RunSession& session);

} // namespace unisweep
