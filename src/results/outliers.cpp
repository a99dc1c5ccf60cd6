// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outliers.h"

#include <algorithm>
#include <limits>

namespace unisweep
{

double outlierFenceNs(const OutlierRule& rule, const LatencyStatistics& latency)
{
    if (latency.count == 0)
        return std::numeric_limits<double>::infinity();
    const auto resolution = static_cast<double>(latency.resolutionNs);
    switch (rule.kind) {
    case OutlierRule::Kind::MeanSigma:
        return latency.meanNs + rule.k * latency.standardDeviationNs;
    case OutlierRule::Kind::Tukey:
        return static_cast<double>(latency.q3Ns) +
               rule.k * std::max(resolution, static_cast<double>(latency.q3Ns - latency.q1Ns));
    case OutlierRule::Kind::Mad:
        // 1.4826 makes the MAD of normal data equal its σ (Leys et al. 2013).
        return static_cast<double>(latency.medianNs) +
               rule.k * std::max(resolution, 1.4826 * static_cast<double>(latency.madNs));
    }
    Q_UNREACHABLE();
}

static bool isOutlier(const Sample& sample, double fenceNs, LatencyKind kind)
{
    if (sample.intendedNs < 0)
        return false;
    const qint64 latency = shownLatency(sample, kind);
    return latency != never && static_cast<double>(latency) > fenceNs;
}

qint64 countOutliers(SampleView samples, double fenceNs, LatencyKind kind)
{
    return std::count_if(samples.begin(), samples.end(),
                         [=](const Sample& sample) { return isOutlier(sample, fenceNs, kind); });
}

} // namespace unisweep
