// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/pause_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace unisweep
{

static constexpr double upperQuartileSigmas = 0.6744897501960817; // of the normal distribution
static constexpr double upperDecileSigmas = 1.2815515655446004;
static constexpr double fenceSigmas = 3.5;
static constexpr double minSpread = 0.03;  // of the median; a smaller spread is clock jitter
static constexpr double evenSpread = 0.02; // of the gaps, relative
static constexpr double binsPerOctave = 4;
static constexpr double slightShare = 0.5; // of the fence

double bodyFenceNs(const LatencyStatistics& latency)
{
    const auto resolutionNs = static_cast<double>(latency.resolutionNs);
    const auto median = static_cast<double>(latency.medianNs);
    if (median <= 0)
        return 0;
    // Queues widen the body above its upper quartile, so the upper decile counts, too. Pauses can
    // also raise the decile, so its effect is limited.
    const auto sigmaBy = [&](qint64 quantile, double sigmas) {
        return std::log(std::max(static_cast<double>(quantile), median + resolutionNs / 2) /
                        median) /
               sigmas;
    };
    const double narrow = std::max(minSpread, sigmaBy(latency.q3Ns, upperQuartileSigmas));
    const double sigma =
        std::clamp(sigmaBy(latency.p90Ns, upperDecileSigmas), narrow, 1.6 * narrow);
    return std::max(2 * resolutionNs, median * (std::exp(fenceSigmas * sigma) - 1));
}

static double gapBefore(const StepTimeline& timeline, std::size_t rank)
{
    const qint64 began = timeline.beganNs(timeline.request(rank));
    const qint64 before = rank == 0 ? 0 : timeline.beganNs(timeline.request(rank - 1));
    return static_cast<double>(std::max<qint64>(0, began - before));
}

// Overlapping delays count as one, by the slowest of their requests.
static void addSlight(PauseEvidence& evidence, const StepTimeline& timeline,
                      std::span<const Episode> leftOut)
{
    constexpr std::size_t most = 1000; // delays beyond the lower threshold; fewer exceed a higher
                                       // one
    evidence.slightExcessNs = slightShare * evidence.minExcessNs;
    evidence.slightRequests = evidence.requests;
    const double fence = evidence.medianNs + evidence.slightExcessNs;
    auto left = leftOut.begin();
    qint64 lastEnd = 0;
    for (std::size_t rank = 0; rank < timeline.requests(); ++rank) {
        while (left != leftOut.end() && left->lastRank < rank)
            ++left;
        const Sample sample = timeline.request(rank);
        const qint64 latency = shownLatency(sample, timeline.kind());
        if (latency == never || static_cast<double>(latency) <= fence ||
            (left != leftOut.end() && left->firstRank <= rank))
            continue;
        const qint64 began = timeline.beganNs(sample);
        Delay delay{.rank = static_cast<qint64>(rank),
                    .lastRank = static_cast<qint64>(rank),
                    .dueNs = began,
                    .excessNs = static_cast<double>(latency) - evidence.medianNs,
                    .gapNs = gapBefore(timeline, rank)};
        const bool joins = !evidence.slight.empty() && began < lastEnd &&
                           delay.rank - evidence.slight.back().lastRank <= maxOrdinaryBetween + 1;
        lastEnd = std::max<qint64>(joins ? lastEnd : 0, sample.receivedNs);
        if (joins) {
            Delay& last = evidence.slight.back();
            if (delay.excessNs > last.excessNs)
                last = delay;
            last.lastRank = delay.rank;
            continue;
        }
        if (evidence.slight.size() == most) {
            evidence.slightRequests = delay.rank;
            return;
        }
        evidence.slight.push_back(delay);
    }
}

PauseEvidence gatherEvidence(const StepTimeline& timeline, std::span<const Episode> episodes,
                             std::span<const Episode> leftOut, double medianNs, double minExcessNs)
{
    PauseEvidence evidence;
    evidence.requests = static_cast<qint64>(timeline.requests());
    evidence.medianNs = medianNs;
    evidence.minExcessNs = minExcessNs;
    std::map<int, PauseEvidence::Gaps> bins;
    double sum = 0;
    double squares = 0;
    auto episode = episodes.begin();
    for (std::size_t rank = 0; rank < timeline.requests(); ++rank) {
        while (episode != episodes.end() && episode->lastRank < rank)
            ++episode;
        const double gap = gapBefore(timeline, rank);
        sum += gap;
        squares += gap * gap;
        if (episode != episodes.end() && rank > episode->firstRank)
            continue; // delayed together with others, so no new delay could begin
        PauseEvidence::Gaps& bin =
            bins[static_cast<int>(std::floor(binsPerOctave * std::log2(std::max(1.0, gap))))];
        bin.meanNs += gap;
        ++bin.count;
    }
    for (auto& [octave, bin] : bins) {
        bin.meanNs /= bin.count;
        evidence.gaps.push_back(bin);
    }
    const auto n = static_cast<double>(std::max<qint64>(1, evidence.requests));
    const double mean = sum / n;
    evidence.evenArrivals = squares / n - mean * mean < evenSpread * evenSpread * mean * mean;
    for (const Episode& found : episodes) {
        if (found.outliers == 0)
            continue; // lost requests alone have no length
        evidence.delays.push_back({.rank = static_cast<qint64>(found.firstRank),
                                   .lastRank = static_cast<qint64>(found.lastRank),
                                   .dueNs = found.startNs,
                                   .excessNs = static_cast<double>(found.worstNs) - medianNs,
                                   .gapNs = gapBefore(timeline, found.firstRank)});
    }
    evidence.leftOut =
        std::ranges::count_if(leftOut, [](const Episode& delay) { return delay.outliers > 0; });
    addSlight(evidence, timeline, leftOut);
    return evidence;
}

} // namespace unisweep
