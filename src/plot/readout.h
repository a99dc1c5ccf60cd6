// SPDX-License-Identifier: GPL-3.0-or-later
// What is under the pointer, in one line of plain text. What comes from outside is made visible.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// Joins what is there: "Linux, BIND · 1,000/s · 12.9 ms".
QString joinedReadout(const QStringList& parts);
/// Of a sample: its series, rate, latency, × the step's median, whether it is an outlier, why, in
/// which episode, and when. Empty for a sample that is not there.
QString sampleReadout(const PlottedRun& run, SampleRef sample);
/// Of a point of a curve: its statistics and its verdict.
QString pointReadout(const PlottedRun& run, const Curve& curve, const CurvePoint& point);

} // namespace unisweep
