// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "results/quantiles.h"

namespace unisweep
{

template<class Visit> static void forEachOf(std::span<const qint64> values, const Visit& visit)
{
    for (const qint64 value : values)
        visit(value);
}

LatencyStatistics describe(std::span<const qint64> latencies)
{
    const auto forEach = [&](const auto& visit) { forEachOf(latencies, visit); };
    LatencyStatistics result;
    double sum = 0;
    qint64 resolution = 1'000'000'000;
    result.minNs = std::numeric_limits<qint64>::max();
    result.maxNs = std::numeric_limits<qint64>::min();
    forEach([&](qint64 value) {
        ++result.count;
        sum += static_cast<double>(value);
        while (resolution > 1 && value % resolution != 0) // a division of each costs the most here
            resolution /= 10;
        result.minNs = std::min(result.minNs, value);
        result.maxNs = std::max(result.maxNs, value);
    });
    if (result.count == 0)
        return {};
    result.resolutionNs = resolution;
    result.meanNs = sum / static_cast<double>(result.count);
    double squares = 0; // a second pass: numerically stable for any n, unlike a sum of squares
    forEach([&](qint64 value) {
        const double distance = static_cast<double>(value) - result.meanNs;
        squares += distance * distance;
    });
    if (result.count > 1)
        result.standardDeviationNs = std::sqrt(squares / static_cast<double>(result.count - 1));

    const auto rank = [n = static_cast<std::size_t>(result.count)](double q) {
        return nearestRank(q, n);
    };
    const std::array ranks = {rank(0.25), rank(0.5),  rank(0.75),
                              rank(0.9),  rank(0.99), rank(0.999)};
    const auto at = valuesAtRanks(forEach, result.minNs, ranks);
    result.q1Ns = at[0];
    result.medianNs = at[1];
    result.q3Ns = at[2];
    result.p90Ns = at[3];
    result.p99Ns = at[4];
    result.p999Ns = at[5];
    const auto forEachDeviation = [&](const auto& visit) {
        forEach([&](qint64 value) { visit(std::abs(value - result.medianNs)); });
    };
    const std::array middle = {rank(0.5)};
    result.madNs = valuesAtRanks(forEachDeviation, 0, middle)[0];
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

bool hasLateness(const Sample& sample)
{
    const bool extra = sample.outcome == Outcome::Duplicate || sample.outcome == Outcome::Unmatched;
    const bool isKnown = (sample.clocks & InferredTimes) == 0;
    return sample.sentNs != never && !extra && isKnown;
}

StepStatistics computeStatistics(SampleView samples, std::chrono::nanoseconds elapsed,
                                 LatencyKind kind)
{
    StepStatistics result;
    result.seconds = std::chrono::duration<double>(elapsed).count();
    // Copied once per figure, because describing takes several passes: temporarily 8 bytes per
    // sample, in addition to 13 for the packed sample.
    std::vector<qint64> values;
    values.reserve(samples.size());
    samples.forEach([&](const Sample& sample) {
        if (sample.intendedNs < 0)
            return;
        ++result.outcomes[static_cast<std::size_t>(sample.outcome)];
        if (const qint64 latency = shownLatency(sample, kind); latency != never)
            values.push_back(latency);
    });
    result.latency = describe(values);
    if (kind == LatencyKind::Service) {
        result.serviceMedianNs = result.latency.medianNs;
        result.serviceP99Ns = result.latency.p99Ns;
    } else if (!values.empty()) {
        values.clear();
        samples.forEach([&](const Sample& sample) {
            if (sample.intendedNs >= 0 && shownLatency(sample, kind) != never)
                values.push_back(sample.serviceNs());
        });
        const std::array ranks = {nearestRank(0.5, values.size()),
                                  nearestRank(0.99, values.size())};
        const auto at = valuesAtRanks([&](const auto& visit) { forEachOf(values, visit); },
                                      *std::ranges::min_element(values), ranks);
        result.serviceMedianNs = at[0];
        result.serviceP99Ns = at[1];
    }
    values.clear();
    samples.forEach([&](const Sample& sample) {
        if (sample.intendedNs >= 0 && hasLateness(sample))
            values.push_back(sample.sentNs - sample.intendedNs);
    });
    result.lateness = describe(values);
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
    if (summary.latencies > 0 && summary.meanNs) {
        result.latency.count = summary.latencies;
        result.latency.meanNs = static_cast<double>(*summary.meanNs);
        result.latency.standardDeviationNs =
            static_cast<double>(summary.standardDeviationNs.value_or(0));
        result.latency.minNs = summary.minNs.value_or(0);
        result.latency.medianNs = summary.medianNs.value_or(0);
        result.latency.maxNs = summary.maxNs.value_or(0);
    }
    return result;
}

} // namespace unisweep
