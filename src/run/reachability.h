// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// Why load from this machine, or from those in `loadFrom`, cannot reach the series' guest; empty
/// if it can, as far as the experiment shows. A loopback interface or a bridge without a network
/// behind it can only be reached from its own host.
QString whyUnreachable(const Series& series, const Recipe& recipe, const QStringList& loadFrom);

} // namespace unisweep
