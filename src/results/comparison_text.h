// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a table for terminals, and as JSON.
#pragma once

#include <QByteArray>

#include "results/comparison.h"

namespace unisweep
{

/// For terminals: one line per rate.
QString comparisonTable(const Comparison& comparison);
QByteArray comparisonJson(const std::vector<Comparison>& comparisons);

} // namespace unisweep
