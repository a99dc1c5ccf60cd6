// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text about what is under the pointer. Escapes foreign text for display.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

/// Joins the parts that are not empty: "Linux, BIND · 1,000/s · 12.9 ms".
QString joinedReadout(const QStringList& parts);
/// A sample's series, rate, latency and its multiple of the step's median; whether it is an
/// outlier, with cause and episode; and its time. Empty if there is no such sample.
QString sampleReadout(const PlottedRun& run, SampleRef sample);
/// The statistics and verdict of a point of a curve.
QString pointReadout(const PlottedRun& run, const Curve& curve, const CurvePoint& point);

} // namespace unisweep
