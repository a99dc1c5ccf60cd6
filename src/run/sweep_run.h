// SPDX-License-Identifier: GPL-3.0-or-later
// Runs sweeps as in the paper: series by series, down the memory ladder.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Runs all sweeps of the session's experiment. A guest that fails ends the ladder of its series:
/// on the first rung that is an error, which is in the returned list; on lower rungs it is the
/// expected result. The other series still run. Throws Canceled after a stop request.
QStringList runSweeps(RunSession& session);

} // namespace unisweep
