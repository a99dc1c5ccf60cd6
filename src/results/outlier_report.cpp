// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outlier_report.h"

#include <algorithm>
#include <array>
#include <future>
#include <map>

#include "results/guest_evidence.h"

namespace unisweep
{

static constexpr double maxOverlappingShare = 0.2; // of the gaps; above, episodes overlap too often
static constexpr double maxShareByChance = 0.2;    // of the episodes that the host's stalls meet

static std::optional<MedianAndInterval> medianAndInterval(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    return MedianAndInterval{medianOf(values), medianInterval(values)};
}

static bool mayRecur(Cause cause)
{
    return cause != Cause::HostNoise && cause != Cause::PacketLoss && cause != Cause::NetworkPath;
}

static void describeEpisodes(StepOutliers& result, const StepContext& context)
{
    std::vector<double> lengths;
    std::vector<double> excesses;
    std::vector<double> gaps;
    std::vector<double> pauses;
    const Episode* previous = nullptr;
    for (const auto& [episode, finding] : result.episodes) {
        ++result.causes[static_cast<std::size_t>(finding.cause)];
        if (episode.outliers > 0) // lost requests alone have no length
            lengths.push_back(static_cast<double>(episode.lengthNs()));
        if (episode.worstNs > 0 && context.medianNs > 0)
            excesses.push_back(static_cast<double>(episode.worstNs) / context.medianNs);
        if (!mayRecur(finding.cause))
            continue;
        ++result.recurring;
        if (previous) {
            gaps.push_back(static_cast<double>(episode.startNs - previous->startNs));
            pauses.push_back(static_cast<double>(episode.startNs - previous->endNs));
        }
        previous = &episode;
    }
    result.lengthNs = medianAndInterval(std::move(lengths));
    result.excess = medianAndInterval(std::move(excesses));
    result.gapNs = medianAndInterval(std::move(gaps));
    const auto overlapping =
        std::count_if(pauses.begin(), pauses.end(), [](double pause) { return pause <= 0; });
    if (!context.keptUp ||
        static_cast<double>(overlapping) > maxOverlappingShare * static_cast<double>(pauses.size()))
        return;
    std::erase_if(pauses, [](double pause) { return pause <= 0; });
    // Two episodes are at least one request apart; only what exceeds that is random.
    const double request = context.duePerSecond > 0 ? 1e9 / context.duePerSecond : 0;
    for (double& pause : pauses)
        pause = std::max(0.0, pause - request);
    if (const auto p = regularityPValue(pauses))
        result.regularity = std::min(1.0, *p * std::max(1, context.steps));
}

// Episodes that the host's stalls may have met by chance. Short stalls and short episodes are
// common, so each episode is counted among those at least half as long.
static std::vector<std::size_t> metByChance(const StepTimeline& timeline,
                                            const std::vector<JudgedEpisode>& episodes,
                                            const StepContext& context)
{
    struct Entry {
        double minNs = 0; ///< the shortest stall that would explain it
        double expected = 0;
        bool met = false;
        std::size_t index = 0;
    };
    std::vector<Entry> entries;
    bool any = false;
    const HostChance chance(context.host, context.durationNs);
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        const double least = minExplainingNs(timeline, episodes[i].episode);
        entries.push_back({least, chance.share(least, episodes[i].episode.lengthNs()),
                           episodes[i].finding.byHostRecord, i});
        any |= entries.back().met;
    }
    std::vector<std::size_t> result;
    if (!any)
        return result;
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.minNs > b.minNs; });
    double expected = 0;
    double met = 0;
    std::size_t end = 0;
    for (const Entry& entry : entries) {
        for (; end < entries.size() && entries[end].minNs >= entry.minNs / 2; ++end) {
            expected += entries[end].expected;
            met += entries[end].met;
        }
        if (entry.met && expected > maxShareByChance * met)
            result.push_back(entry.index);
    }
    return result;
}

static std::vector<JudgedEpisode> judgeEpisodes(const StepTimeline& timeline, double fenceNs,
                                                StepContext context)
{
    std::vector<JudgedEpisode> judged;
    for (const Episode& episode : findEpisodes(timeline, fenceNs))
        judged.push_back({episode, findCause(timeline, episode, fenceNs, context)});
    const auto doubtful = metByChance(timeline, judged, context);
    context.hostIsEvidence = false;
    for (std::size_t i : doubtful)
        judged[i].finding = findCause(timeline, judged[i].episode, fenceNs, context);
    return judged;
}

// Uses its own fence: the rule's may be beyond most pauses, because they raise its mean and
// deviation.
static PauseEvidence gatherEvidence(const StepTimeline& timeline, const LatencyStatistics& latency,
                                    const StepContext& context)
{
    const double excess = bodyFenceNs(latency);
    std::vector<Episode> episodes;
    std::vector<Episode> leftOut;
    for (const JudgedEpisode& judged :
         judgeEpisodes(timeline, context.medianNs + excess, context)) {
        (mayRecur(judged.finding.cause) ? episodes : leftOut).push_back(judged.episode);
    }
    PauseEvidence evidence = gatherEvidence(timeline, episodes, leftOut, context.medianNs, excess);
    evidence.durationNs = static_cast<double>(context.durationNs);
    return evidence;
}

static StepOutliers inspectTimeline(const StepTimeline& timeline, const StepData& step,
                                    qsizetype index, StepContext context, const OutlierRule& rule,
                                    LatencyKind kind)
{
    StepStatistics statistics = step.statistics;
    if (kind == LatencyKind::Service)
        statistics.latency = computeStatistics(step.samples, std::chrono::seconds(1), kind).latency;
    StepOutliers result;
    result.step = index;
    result.fenceNs = outlierFenceNs(rule, statistics.latency);
    result.latencies = statistics.latency.count;
    result.keptUp = context.keptUp;
    context.host = readHostRecord(step.record.clientJson);
    context.durationNs = step.record.duration.count();
    context.guest = guestLineOf(step);
    context.door = stepDoorOf(step);
    context.medianNs = static_cast<double>(statistics.latency.medianNs);
    if (statistics.seconds > 0)
        context.duePerSecond = static_cast<double>(statistics.requests()) / statistics.seconds;
    if (kind == LatencyKind::Service)
        context.lowestRateMedianNs = 0; // the known value is a response time
    const CollectionTimes collections(step.runtime.events);
    result.collections =
        collectionFigures(timeline, findEpisodes(timeline, result.fenceNs), result.fenceNs,
                          context.medianNs, context.durationNs, step.runtime);
    const std::array figures{&std::as_const(result.collections)};
    if (const auto finding = findCollections(figures)) {
        context.collections = &collections;
        context.collectionsAreEvidence = finding->namesRequests;
    }
    result.episodes = judgeEpisodes(timeline, result.fenceNs, context);
    for (const JudgedEpisode& judged : result.episodes) {
        result.outliers += judged.episode.outliers;
        result.lost += judged.episode.lost;
    }
    for (const JudgedEpisode& judged : result.episodes) {
        const auto causes =
            causesOfOutliers(timeline, judged.episode, judged.finding, result.fenceNs, context);
        result.outlierCauses.insert(result.outlierCauses.end(), causes.begin(), causes.end());
    }
    result.waitsByChance = waitsByChance(result.outlierCauses, step.samples, kind, context);
    describeEpisodes(result, context);
    if (statistics.latency.count > 0)
        result.evidence = gatherEvidence(timeline, statistics.latency, context);
    result.evidence.offeredRate = step.record.offeredRate;
    return result;
}

StepOutliers inspectStep(const StepData& step, qsizetype index, StepContext context,
                         const OutlierRule& rule, LatencyKind kind)
{
    return inspectTimeline(StepTimeline(step.samples, kind), step, index, std::move(context), rule,
                           kind);
}

std::vector<CurveMechanism> findMechanisms(const RunData& run,
                                           const std::vector<StepOutliers>& steps)
{
    std::map<std::pair<int, int>, std::vector<PauseEvidence>> curves; // by series, descending
                                                                      // memory
    for (const StepOutliers& step : steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        std::vector<PauseEvidence>& curve = curves[{record.series, -record.memoryMiB}];
        if (step.keptUp)
            curve.push_back(step.evidence);
    }
    std::vector<CurveMechanism> result;
    result.reserve(curves.size());
    for (const auto& [key, evidence] : curves)
        result.push_back({key.first, -key.second, findMechanism(evidence)});
    return result;
}

std::vector<CurveCauses> shareCauses(const RunData& run, std::span<const StepOutliers* const> steps)
{
    std::map<std::pair<int, int>, CurveCauses> curves; // by series, descending memory
    for (const StepOutliers* const each : steps) {
        const StepOutliers& step = *each;
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        const auto [entry, isNew] =
            curves.try_emplace({record.series, -record.memoryMiB},
                               CurveCauses{record.series, record.memoryMiB, true, {}});
        CurveCauses& curve = entry->second;
        curve.shares.add(step.outlierCauses, std::ssize(step.episodes), step.waitsByChance);
        curve.recorded = curve.recorded && (step.outlierCauses.empty() || step.waitsByChance);
    }
    std::vector<CurveCauses> result;
    result.reserve(curves.size());
    for (const auto& [key, curve] : curves)
        result.push_back(curve);
    return result;
}

std::vector<CurveCollections> collectionsByCurve(const RunData& run,
                                                 std::span<const StepOutliers* const> steps)
{
    std::map<std::pair<int, int>, std::vector<const CollectionFigures*>> curves;
    for (const StepOutliers* const step : steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step->step)].record;
        if (step->collections.reported)
            curves[{record.series, -record.memoryMiB}].push_back(&step->collections);
    }
    std::vector<CurveCollections> result;
    for (const auto& [key, figures] : curves) {
        CurveCollections curve{.series = key.first, .memoryMiB = -key.second};
        for (const CollectionFigures* step : figures) {
            curve.placed |= step->placed;
            curve.events += step->events;
            curve.outliers += step->outliers;
        }
        curve.finding = findCollections(figures);
        result.push_back(curve);
    }
    return result;
}

OutlierReport inspectRun(const RunData& run, const OutlierRule& rule, LatencyKind kind)
{
    OutlierReport report{.rule = rule, .kind = kind};
    // Sorts the next step's requests in another thread while this one inspects the current step.
    // Inspecting creates translated texts, so it stays on this thread.
    const auto timelineOf = [&](std::size_t i) {
        return std::async(std::launch::async,
                          [&run, i, kind] { return StepTimeline(run.steps[i].samples, kind); });
    };
    std::vector<StepContext> contexts = contextsOf(run);
    std::future<StepTimeline> next;
    if (!run.steps.empty())
        next = timelineOf(0);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const StepTimeline timeline = next.get();
        if (i + 1 < run.steps.size())
            next = timelineOf(i + 1);
        const StepData& step = run.steps[i];
        report.steps.push_back(inspectTimeline(timeline, step, static_cast<qsizetype>(i),
                                               std::move(contexts[i]), rule, kind));
    }
    report.mechanisms = findMechanisms(run, report.steps);
    std::vector<const StepOutliers*> steps;
    for (const StepOutliers& step : report.steps)
        steps.push_back(&step);
    report.causes = shareCauses(run, steps);
    report.collections = collectionsByCurve(run, steps);
    return report;
}

} // namespace unisweep
