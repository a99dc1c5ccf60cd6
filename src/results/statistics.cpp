// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/statistics.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unisweep
{

// The nearest-rank quantile of what lies in [from, end): everything before `from` is known to be
// smaller, so successive quantiles narrow the range.
static qint64 quantile(std::span<qint64> values, double q, std::size_t& from)
{
    const auto n = static_cast<double>(values.size());
    const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(q * n - 1e-9))) - 1;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(values.begin() + static_cast<std::ptrdiff_t>(std::min(from, rank)), at,
                     values.end());
    from = rank;
    return *at;
}

LatencyStatistics describe(std::span<qint64> latencies)
{
    LatencyStatistics result;
    if (latencies.empty())
        return result;
    result.count = static_cast<qint64>(latencies.size());

    double sum = 0;
    for (qint64 value : latencies)
        sum += static_cast<double>(value);
    result.meanNs = sum / static_cast<double>(result.count);
    double squares = 0; // a second pass: exact enough for any n, unlike sum of squares
    for (qint64 value : latencies) {
        const double distance = static_cast<double>(value) - result.meanNs;
        squares += distance * distance;
    }
    if (result.count > 1)
        result.standardDeviationNs = std::sqrt(squares / static_cast<double>(result.count - 1));

    std::size_t from = 0;
    result.minNs = quantile(latencies, 0.0, from);
    result.q1Ns = quantile(latencies, 0.25, from);
    result.medianNs = quantile(latencies, 0.5, from);
    result.q3Ns = quantile(latencies, 0.75, from);
    result.p90Ns = quantile(latencies, 0.9, from);
    result.p99Ns = quantile(latencies, 0.99, from);
    result.p999Ns = quantile(latencies, 0.999, from);
    result.maxNs = quantile(latencies, 1.0, from);

    std::vector<qint64> deviations(latencies.begin(), latencies.end());
    for (qint64& value : deviations)
        value = std::abs(value - result.medianNs);
    from = 0;
    result.madNs = quantile(deviations, 0.5, from);
    return result;
}

qint64 StepStatistics::requests() const
{
    qint64 sum = 0;
    for (qint64 outcome : outcomes)
        sum += outcome;
    return sum - count(Outcome::Duplicate) - count(Outcome::Unmatched);
}

double StepStatistics::lossRatio() const
{
    return requests() == 0 ? 0 : static_cast<double>(failed()) / static_cast<double>(requests());
}

double StepStatistics::responseRate() const
{
    return seconds <= 0 ? 0 : static_cast<double>(count(Outcome::Answered)) / seconds;
}

double StepStatistics::sentRate() const
{
    return seconds <= 0 ? 0 : static_cast<double>(sent()) / seconds;
}

qint64 shownLatency(const Sample& sample, LatencyKind kind)
{
    if (sample.outcome != Outcome::Answered && sample.outcome != Outcome::Late)
        return never;
    return kind == LatencyKind::Response ? sample.responseNs() : sample.serviceNs();
}

StepStatistics computeStatistics(std::span<const Sample> samples, std::chrono::nanoseconds elapsed,
                                 LatencyKind kind)
{
    StepStatistics result;
    result.seconds = std::chrono::duration<double>(elapsed).count();
    std::vector<qint64> latencies;
    std::vector<qint64> lateness;
    latencies.reserve(samples.size());
    lateness.reserve(samples.size());
    for (const Sample& sample : samples) {
        if (sample.intendedNs < 0)
            continue;
        ++result.outcomes[static_cast<std::size_t>(sample.outcome)];
        if (const qint64 latency = shownLatency(sample, kind); latency != never)
            latencies.push_back(latency);
        const bool extra =
            sample.outcome == Outcome::Duplicate || sample.outcome == Outcome::Unmatched;
        const bool told = (sample.clocks & InferredTimes) == 0; // else it was never due
        if (sample.sentNs != never && !extra && told)
            lateness.push_back(sample.sentNs - sample.intendedNs);
    }
    result.latency = describe(latencies);
    result.lateness = describe(lateness);
    return result;
}

StepStatistics statisticsOf(const ClientSummary& summary, std::chrono::nanoseconds elapsed)
{
    StepStatistics result;
    result.summaryOnly = true;
    std::copy(summary.outcomes.begin(), summary.outcomes.end(), result.outcomes.begin());
    result.seconds = std::chrono::duration<double>(
                         std::max(elapsed, std::chrono::nanoseconds(summary.elapsedNs)))
                         .count();
    if (summary.latencies > 0 && summary.meanNs != notTold) {
        const auto known = [](std::int64_t ns) { return std::max<qint64>(0, ns); };
        result.latency.count = summary.latencies;
        result.latency.meanNs = static_cast<double>(summary.meanNs);
        result.latency.standardDeviationNs =
            static_cast<double>(known(summary.standardDeviationNs));
        result.latency.minNs = known(summary.minNs);
        result.latency.medianNs = known(summary.medianNs);
        result.latency.maxNs = known(summary.maxNs);
    }
    return result;
}

} // namespace unisweep
