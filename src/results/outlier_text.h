// SPDX-License-Identifier: GPL-3.0-or-later
// Formats an OutlierReport for terminals, the window and other programs.
#pragma once

#include <QByteArray>

#include "results/outlier_report.h"

namespace unisweep
{

/// "12 episodes, 8.1 ms long (7.9 to 8.4), …": a step's outliers, without the list of episodes.
QString stepOutliersText(const StepOutliers& outliers, const StepRecord& record);
/// All steps, each with its `longest` longest episodes.
QString outlierReportText(const OutlierReport& report, const RunData& run, int longest);
QByteArray outlierReportJson(const OutlierReport& report, const RunData& run);

} // namespace unisweep
