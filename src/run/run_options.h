// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "run/measuring_turn.h"

namespace unisweep
{

/// What the user says about a run outside its experiment.
struct RunOptions {
    OtherRuns others = OtherRuns::WaitFor;
    QStringList allowedPublic; ///< public addresses that load may go to (load_scope.h)
};

} // namespace unisweep
