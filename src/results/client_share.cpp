// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/client_share.h"

#include <algorithm>

namespace unisweep
{

std::optional<ClientShare> clientShare(const StepStatistics& statistics)
{
    if (statistics.lateness.count == 0 || statistics.latency.count == 0)
        return {};
    const auto part = [](qint64 response, qint64 service) {
        return static_cast<double>(std::max<qint64>(0, response - service));
    };
    const auto share = [](double ns, qint64 whole) {
        return whole > 0 ? std::min(1.0, ns / static_cast<double>(whole)) : 0;
    };
    const LatencyStatistics& latency = statistics.latency;
    ClientShare result;
    result.medianNs = part(latency.medianNs, statistics.serviceMedianNs);
    result.p99Ns = part(latency.p99Ns, statistics.serviceP99Ns);
    result.ofMedian = share(result.medianNs, latency.medianNs);
    result.ofP99 = share(result.p99Ns, latency.p99Ns);
    return result;
}

bool isLateByClient(const Sample& sample, double medianNs)
{
    if (!hasLateness(sample))
        return false;
    const auto late = static_cast<double>(sample.sentNs - sample.intendedNs);
    return late > 0 && 2 * late >= static_cast<double>(sample.responseNs()) - medianNs;
}

OutlierCount outliersByClient(SampleView samples, double fenceNs, double medianNs)
{
    OutlierCount count;
    for (const Sample& sample : samples) {
        const qint64 latency =
            sample.intendedNs < 0 ? never : shownLatency(sample, LatencyKind::Response);
        if (latency == never || !(static_cast<double>(latency) > fenceNs))
            continue;
        ++count.all;
        count.byClient += isLateByClient(sample, medianNs);
    }
    return count;
}

} // namespace unisweep
