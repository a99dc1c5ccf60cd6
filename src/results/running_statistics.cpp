// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/running_statistics.h"

#include <algorithm>
#include <cmath>

#include "results/quantiles.h"

namespace unisweep
{

// Welford's algorithm: small distances from a large mean keep their precision.
void RunningStatistics::Values::add(qint64 ns)
{
    ++count;
    const double distance = static_cast<double>(ns) - meanNs;
    meanNs += distance / static_cast<double>(count);
    squares += distance * (static_cast<double>(ns) - meanNs);
    minNs = count == 1 ? ns : std::min(minNs, ns);
    maxNs = count == 1 ? ns : std::max(maxNs, ns);
    while (ns % resolutionNs != 0)
        resolutionNs /= 10;
    histogram.add(ns);
}

LatencyStatistics RunningStatistics::Values::describe() const
{
    if (count == 0)
        return {};
    const auto quantile = [this](double q) {
        const auto rank = static_cast<qint64>(nearestRank(q, static_cast<std::size_t>(count)));
        return std::clamp(histogram.valueAt(rank), minNs, maxNs);
    };
    LatencyStatistics result;
    result.count = count;
    result.meanNs = meanNs;
    if (count > 1)
        result.standardDeviationNs = std::sqrt(squares / static_cast<double>(count - 1));
    result.minNs = minNs;
    result.q1Ns = quantile(0.25);
    result.medianNs = quantile(0.5);
    result.q3Ns = quantile(0.75);
    result.p90Ns = quantile(0.9);
    result.p99Ns = quantile(0.99);
    result.p999Ns = quantile(0.999);
    result.maxNs = maxNs;
    result.madNs = histogram.medianDistance(result.medianNs);
    result.resolutionNs = resolutionNs;
    return result;
}

void RunningStatistics::add(const Sample& sample)
{
    ++m_samples;
    if (sample.intendedNs < 0)
        return;
    ++m_outcomes[static_cast<std::size_t>(sample.outcome)];
    if (const qint64 latency = shownLatency(sample, m_kind); latency != never) {
        m_latency.add(latency);
        m_service.add(sample.serviceNs());
    }
    if (hasLateness(sample))
        m_lateness.add(sample.sentNs - sample.intendedNs);
}

StepStatistics RunningStatistics::now(std::chrono::nanoseconds elapsed) const
{
    StepStatistics result;
    result.outcomes = m_outcomes;
    result.latency = m_latency.describe();
    result.lateness = m_lateness.describe();
    if (const qint64 n = m_service.total(); n > 0) {
        const auto at = [&](double q) {
            return m_service.valueAt(
                static_cast<qint64>(nearestRank(q, static_cast<std::size_t>(n))));
        };
        result.serviceMedianNs = at(0.5);
        result.serviceP99Ns = at(0.99);
    }
    result.seconds = std::chrono::duration<double>(elapsed).count();
    return result;
}

} // namespace unisweep
