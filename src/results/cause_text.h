// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "results/outlier_report.h"

namespace unisweep
{

/// What explains a curve's outliers, in a sentence or two; empty when it has none.
QString curveCausesText(const CurveCauses& causes, const RunData& run);
QJsonObject curveCausesJson(const CurveCauses& causes);

} // namespace unisweep
