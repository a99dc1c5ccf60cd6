// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outlier_report.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace unisweep
{

static constexpr std::size_t leastGaps = 3;
static constexpr double mostByChance = 0.2; // of the episodes that the host's stalls meet

static std::optional<Typical> typical(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    return Typical{medianOf(values), medianInterval(values)};
}

StepContext contextOf(const RunData& run, const StepData& step)
{
    StepContext context;
    const Service service = run.experiment.service;
    context.tcp = service == Service::Http || service == Service::Tcp;
    int lowest = 0;
    for (const StepData& other : run.steps) {
        if (other.record.series != step.record.series ||
            other.record.memoryMiB != step.record.memoryMiB ||
            other.record.state == RunState::Running)
            continue;
        context.capacityPerSecond =
            std::max(context.capacityPerSecond, other.statistics.responseRate());
        if (other.record.offeredRate < step.record.offeredRate &&
            (lowest == 0 || other.record.offeredRate < lowest)) {
            lowest = other.record.offeredRate;
            context.lowestRateMedianNs = static_cast<double>(other.statistics.latency.medianNs);
        }
    }
    return context;
}

static bool mayRecur(Cause cause)
{
    return cause != Cause::HostNoise && cause != Cause::PacketLoss;
}

static void describeEpisodes(StepOutliers& result, double medianNs)
{
    std::vector<double> lengths;
    std::vector<double> excesses;
    std::vector<double> gaps;
    std::vector<double> pauses;
    const Episode* previous = nullptr;
    for (const auto& [episode, finding] : result.episodes) {
        ++result.causes[static_cast<std::size_t>(finding.cause)];
        lengths.push_back(static_cast<double>(episode.lengthNs()));
        if (episode.worstNs > 0 && medianNs > 0)
            excesses.push_back(static_cast<double>(episode.worstNs) / medianNs);
        if (!mayRecur(finding.cause))
            continue;
        ++result.recurring;
        if (previous) {
            gaps.push_back(static_cast<double>(episode.startNs - previous->startNs));
            pauses.push_back(
                static_cast<double>(std::max<qint64>(0, episode.startNs - previous->endNs)));
        }
        previous = &episode;
    }
    result.lengthNs = typical(std::move(lengths));
    result.excess = typical(std::move(excesses));
    result.gapNs = typical(std::move(gaps));
    result.regularity = regularityPValue(pauses);
}

// The episodes that the host's stalls may have met by chance. Short stalls are common, and so are
// short episodes; so each is counted among those at least half as long.
static std::vector<std::size_t> metByChance(const StepTimeline& timeline,
                                            const std::vector<JudgedEpisode>& episodes,
                                            const StepContext& context)
{
    struct Entry {
        double leastNs = 0; ///< a stall that would explain it
        double expected = 0;
        bool met = false;
        std::size_t index = 0;
    };
    std::vector<Entry> entries;
    bool any = false;
    const HostChance chance(context.host, context.durationNs);
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const double least = leastExplainingNs(timeline, episodes[i].episode);
        entries.push_back({least, chance.share(least, episodes[i].episode.lengthNs()),
                           episodes[i].finding.byHostRecord, i});
        any |= entries.back().met;
    }
    std::vector<std::size_t> result;
    if (!any)
        return result;
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.leastNs > b.leastNs; });
    double expected = 0;
    double met = 0;
    std::size_t end = 0;
    for (const Entry& entry : entries) {
        for (; end < entries.size() && entries[end].leastNs >= entry.leastNs / 2; ++end) {
            expected += entries[end].expected;
            met += entries[end].met;
        }
        if (entry.met && expected > mostByChance * met)
            result.push_back(entry.index);
    }
    return result;
}

StepOutliers inspectStep(const StepData& step, qsizetype index, StepContext context,
                         const OutlierRule& rule, LatencyKind kind)
{
    StepStatistics statistics = step.statistics;
    if (kind == LatencyKind::Service)
        statistics.latency = computeStatistics(step.samples, std::chrono::seconds(1), kind).latency;
    StepOutliers result;
    result.step = index;
    result.fenceNs = outlierFenceNs(rule, statistics.latency);
    result.latencies = statistics.latency.count;
    context.host = readHostRecord(step.record.clientJson);
    context.durationNs = step.record.duration.count();
    context.medianNs = static_cast<double>(statistics.latency.medianNs);
    if (statistics.seconds > 0)
        context.askedPerSecond = static_cast<double>(statistics.requests()) / statistics.seconds;
    if (kind == LatencyKind::Service)
        context.lowestRateMedianNs = 0; // what is known of it is response time
    const StepTimeline timeline(step.samples, kind);
    for (const Episode& episode : findEpisodes(timeline, result.fenceNs)) {
        result.outliers += episode.outliers;
        result.episodes.push_back({episode, findCause(timeline, episode, result.fenceNs, context)});
    }
    const auto doubtful = metByChance(timeline, result.episodes, context);
    context.hostIsEvidence = false;
    for (std::size_t i : doubtful) {
        JudgedEpisode& judged = result.episodes[i];
        judged.finding = findCause(timeline, judged.episode, result.fenceNs, context);
    }
    describeEpisodes(result, context.medianNs);
    return result;
}

static QString verdictOf(const std::optional<RobustLine>& line)
{
    if (!line)
        return QStringLiteral("fewer than five steps with three gaps, too few to tell");
    const bool recurs = line->slope95.contains(-1);
    const bool constant = line->slope95.contains(0);
    if (recurs && !constant)
        return QStringLiteral("recurs with requests: the spacing falls as 1/rate, as a "
                              "collector's pauses do");
    if (constant && !recurs)
        return QStringLiteral("independent of the rate: not driven by requests");
    if (recurs)
        return QStringLiteral("undecided: both 1/rate and no dependence are possible");
    return QStringLiteral("neither 1/rate nor independent of the rate");
}

std::vector<GapScaling> scaleGaps(const RunData& run, const std::vector<StepOutliers>& steps)
{
    std::map<std::pair<int, int>, GapScaling> curves; // by series and falling memory
    for (const StepOutliers& step : steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        GapScaling& curve = curves[{record.series, -record.memoryMiB}];
        curve.series = record.series;
        curve.memoryMiB = record.memoryMiB;
        if (step.gapNs && step.recurring > static_cast<int>(leastGaps)) {
            curve.rates.push_back(record.offeredRate);
            curve.gapsNs.push_back(step.gapNs->median);
        }
    }
    std::vector<GapScaling> result;
    for (auto& [key, curve] : curves) {
        std::vector<double> x;
        std::vector<double> y;
        for (std::size_t i = 0; i < curve.rates.size(); ++i) {
            x.push_back(std::log(curve.rates[i]));
            y.push_back(std::log(curve.gapsNs[i]));
        }
        curve.line = theilSen(x, y);
        curve.verdict = verdictOf(curve.line);
        result.push_back(std::move(curve));
    }
    return result;
}

OutlierReport inspectRun(const RunData& run, const OutlierRule& rule, LatencyKind kind,
                         const std::function<bool(double)>& progress)
{
    OutlierReport report{.rule = rule, .kind = kind};
    const auto count = static_cast<qsizetype>(run.steps.size());
    for (qsizetype i = 0; i < count; ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(count)))
            break;
        report.steps.push_back(inspectStep(run, i, rule, kind));
    }
    report.scaling = scaleGaps(run, report.steps);
    return report;
}

} // namespace unisweep
