// SPDX-License-Identifier: GPL-3.0-or-later
// Describes the mechanism behind a curve's slow requests.
#pragma once

#include "results/outlier_report.h"

namespace unisweep
{

/// "Linux, 1024 MiB"
QString curveName(const RunData& run, int series, int memoryMiB);
/// Names the mechanism, with the odds; or says why it cannot be determined and what would help.
QString mechanismText(const CurveMechanism& curve, const RunData& run);

} // namespace unisweep
