// SPDX-License-Identifier: GPL-3.0-or-later
// What the load client's own lateness does to a step's figures. Response time counts from the
// instant at which a request was due, so a client that sends late is a part of what it measures:
// all of it at 70 µs, nothing to speak of at 5 ms.
#pragma once

#include <optional>

#include "results/statistics.h"

namespace unisweep
{

/// Of the response times' median and 99th percentile, how much more they are than those of the
/// service times, which count from the sending.
struct ClientShare {
    double medianNs = 0;
    double p99Ns = 0;
    double ofMedian = 0; ///< the same over the quantile itself, 0 to 1
    double ofP99 = 0;
};
/// nullopt where nothing was answered, or the client did not tell how late it sent.
std::optional<ClientShare> clientShare(const StepStatistics& statistics);

/// Whether the client's lateness is at least half of what the request waited beyond the median.
bool isLateByClient(const Sample& sample, double medianNs);

/// A step's outliers of response time.
struct OutlierCount {
    qint64 all = 0;
    qint64 byClient = 0; ///< of these, late by the client
};
OutlierCount outliersByClient(SampleView samples, double fenceNs, double medianNs);

} // namespace unisweep
