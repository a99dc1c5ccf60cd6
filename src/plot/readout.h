// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text about what is under the pointer. Foreign text is made visible.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// Joins the parts that are not empty: "Linux, BIND · 1,000/s · 12.9 ms".
QString joinedReadout(const QStringList& parts);
/// Of a sample: its series, rate, latency, × the step's median, whether it is an outlier, its
/// cause, its episode, and its time. Empty if there is no such sample.
QString sampleReadout(const PlottedRun& run, SampleRef sample);
/// Of a point of a curve: its statistics and its verdict.
QString pointReadout(const PlottedRun& run, const Curve& curve, const CurvePoint& point);

} // namespace unisweep
