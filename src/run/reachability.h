// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// Why the load, offered by this machine or by those of `loadFrom`, cannot reach the series' guest;
/// empty when it can as far as the experiment tells. What is on a host's loopback, or on a bridge
/// that leads nowhere, is reached from that host only.
QString whyUnreachable(const Series& series, const Recipe& recipe, const QStringList& loadFrom);

} // namespace unisweep
