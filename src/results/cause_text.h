// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "results/outlier_report.h"

namespace unisweep
{

/// One or two sentences on what explains a curve's outliers; empty if there are none.
QString curveCausesText(const CurveCauses& causes, const RunData& run);
QJsonObject curveCausesJson(const CurveCauses& causes);

} // namespace unisweep
