// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the paper's experiment: series by series, down the memory ladder, the sweep of rates.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Runs every sweep of the session's experiment. A guest that fails ends the ladder of its series:
/// on the first rung that is an error, which is in the returned list; on lower rungs it is the
/// expected result. The other series are run. Throws Cancelled when stopped.
QStringList runSweeps(RunSession& session);

} // namespace unisweep
