// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "experiment/outlier_rule.h"
#include "results/statistics.h"

namespace unisweep
{

/// Latencies above this many nanoseconds are outliers of their step. Infinite for an empty step. A
/// spread (IQR, MAD) of less than what the latencies resolve is taken as that: of latencies in
/// steps of 0.1 ms, every one above the median would else be an outlier.
double outlierFenceNs(const OutlierRule& rule, const LatencyStatistics& latency);

/// How many samples of a step are outliers. The warm-up has none.
qint64 countOutliers(SampleView samples, double fenceNs, LatencyKind kind = LatencyKind::Response);

} // namespace unisweep
