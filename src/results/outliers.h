// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "experiment/outlier_rule.h"
#include "results/statistics.h"

namespace unisweep
{

/// The latency in nanoseconds above which a step's requests are outliers. Infinite for an empty
/// step. A spread (IQR, MAD) below the resolution of the latencies is replaced by the resolution:
/// otherwise, for latencies in units of 0.1 ms, every one above the median would be an outlier.
double outlierFenceNs(const OutlierRule& rule, const LatencyStatistics& latency);

/// The number of outliers of a step, without its warm-up.
qint64 countOutliers(SampleView samples, double fenceNs, LatencyKind kind = LatencyKind::Response);

} // namespace unisweep
