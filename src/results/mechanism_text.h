// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of the mechanism behind a curve's slow requests.
#pragma once

#include "results/outlier_report.h"

namespace unisweep
{

/// "Linux, 1024 MiB"
QString curveName(const RunData& run, int series, int memoryMiB);
/// What is behind the slow requests of a curve, with the odds; or why that cannot be told, and what
/// would tell.
QString mechanismText(const CurveMechanism& curve, const RunData& run);

} // namespace unisweep
