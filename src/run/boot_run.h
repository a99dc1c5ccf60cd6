// SPDX-License-Identifier: GPL-3.0-or-later
// Runs experiments of kind `boot`: repeated boots, and the search for the least memory.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Boots guests by the experiment's plan. A guest that fails is a result, and the run continues
/// with the next guest. Returns the series whose guests never responded. Throws Canceled after a
/// stop request.
QStringList runBoots(RunSession& session);

} // namespace unisweep
