// SPDX-License-Identifier: GPL-3.0-or-later
// The effect of the load client's own lateness on a step's figures. Response time counts from the
// instant at which a request was due, so a client that sends late adds to what it measures: 60 µs
// are nearly everything at 70 µs, but negligible at 5 ms.
#pragma once

#include <optional>

#include "results/statistics.h"

namespace unisweep
{

/// By how much the median and the 99th percentile of response times exceed those of service times,
/// which count from the sending.
struct ClientShare {
    double medianNs = 0;
    double p99Ns = 0;
    double ofMedian = 0; ///< the same over the quantile itself, 0 to 1
    double ofP99 = 0;
};
/// nullopt if nothing was answered, or the client does not report how late it sent.
std::optional<ClientShare> clientShare(const StepStatistics& statistics);

/// Whether the client's lateness is at least half of the request's wait beyond the median.
bool isLateByClient(const Sample& sample, double medianNs);

/// A step's outliers of response time.
struct OutlierCount {
    qint64 all = 0;
    qint64 byClient = 0; ///< of these, late because of the client
};
OutlierCount outliersByClient(SampleView samples, double fenceNs, double medianNs);

} // namespace unisweep
