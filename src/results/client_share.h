// SPDX-License-Identifier: GPL-3.0-or-later
// The effect of the load client's own lateness on a step's figures. Response time counts from when
// a request was due, so a client that sends late adds its lateness to the result: 60 µs are nearly
// everything at a latency of 70 µs, but negligible at 5 ms.
#pragma once

#include <optional>

#include "results/statistics.h"

namespace unisweep
{

/// How much the median and 99th percentile of response times (from when due) exceed those of
/// service times (from when sent).
struct ClientShare {
    double medianNs = 0;
    double p99Ns = 0;
    double ofMedian = 0; ///< the same as a share of the quantile, 0 to 1
    double ofP99 = 0;
};
/// nullopt if no request was answered or the client does not report its lateness.
std::optional<ClientShare> clientShare(const StepStatistics& statistics);

/// Whether the client's lateness is at least half of the request's excess over the median.
bool isLateByClient(const Sample& sample, double medianNs);

/// A step's outliers by response time.
struct OutlierCount {
    qint64 all = 0;
    qint64 byClient = 0; ///< those that are late because of the client
};
OutlierCount outliersByClient(SampleView samples, double fenceNs, double medianNs);

} // namespace unisweep
