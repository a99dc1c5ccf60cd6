// SPDX-License-Identifier: GPL-3.0-or-later
// The paper's experiment: series by series, down the memory ladder, the sweep of rates.
#pragma once

#include <QStringList>

#include "run/run_session.h"

namespace unisweep
{

/// Runs every sweep of the session's experiment. A guest that fails ends its series' ladder: on
/// the first rung that is an error, which is in the list returned; further down it is what the
/// ladder is there to find. The other series are run all the same. Throws Cancelled when
/// stopped.
QStringList runSweeps(RunSession& session);

} // namespace unisweep
