// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "run/measuring_turn.h"

namespace unisweep
{

/// The user's choices for a run that are not part of its experiment.
struct RunOptions {
    OtherRuns others = OtherRuns::WaitFor;
    QStringList allowedPublic; ///< public addresses to which load may be sent (load_scope.h)
};

} // namespace unisweep
