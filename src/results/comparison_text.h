// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words and for programs.
#pragma once

#include <QByteArray>

#include "results/comparison.h"

namespace unisweep
{

/// For terminals: a line a rate.
QString comparisonTable(const Comparison& comparison);
QByteArray comparisonJson(const std::vector<Comparison>& comparisons);

} // namespace unisweep
