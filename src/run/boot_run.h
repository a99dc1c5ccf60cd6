// SPDX-License-Identifier: GPL-3.0-or-later
// Runs experiments of kind `boot`: repeated boots, and the search for the least memory.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Boots guests by the experiment's plan. A guest that fails is a result, and the next one is
/// booted; the returned list names the series whose guests never answered. Throws Cancelled when
/// stopped.
QStringList runBoots(RunSession& session);

} // namespace unisweep
