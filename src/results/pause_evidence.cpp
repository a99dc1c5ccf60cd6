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
static constexpr double leastSpread = 0.03; // of the median: below, it is jitter of the clocks
static constexpr double evenSpread = 0.02;  // of the gaps, relative
static constexpr double binsPerOctave = 4;

double bodyFenceNs(const LatencyStatistics& latency)
{
    const auto resolutionNs = static_cast<double>(latency.resolutionNs);
    const auto median = static_cast<double>(latency.medianNs);
    if (median <= 0)
        return 0;
    // Queues make the body wider above than its quartile tells; pauses may, too, and must not.
    const auto sigmaBy = [&](qint64 quantile, double sigmas) {
        return std::log(std::max(static_cast<double>(quantile), median + resolutionNs / 2) /
                        median) /
               sigmas;
    };
    const double narrow = std::max(leastSpread, sigmaBy(latency.q3Ns, upperQuartileSigmas));
    const double sigma =
        std::clamp(sigmaBy(latency.p90Ns, upperDecileSigmas), narrow, 1.6 * narrow);
    return std::max(2 * resolutionNs, median * (std::exp(fenceSigmas * sigma) - 1));
}

PauseEvidence gatherEvidence(const StepTimeline& timeline, std::span<const Episode> episodes,
                             double medianNs, double leastExcessNs)
{
    PauseEvidence evidence;
    evidence.requests = static_cast<qint64>(timeline.requests());
    evidence.medianNs = medianNs;
    evidence.leastExcessNs = leastExcessNs;
    const auto began = [&](std::size_t rank) {
        return static_cast<double>(timeline.beganNs(timeline.request(rank)));
    };
    const auto gapBefore = [&](std::size_t rank) {
        return rank == 0 ? std::max(0.0, began(0)) : std::max(0.0, began(rank) - began(rank - 1));
    };
    std::map<int, PauseEvidence::Gaps> bins;
    double sum = 0;
    double squares = 0;
    auto episode = episodes.begin();
    for (std::size_t rank = 0; rank < timeline.requests(); ++rank) {
        while (episode != episodes.end() && episode->lastRank < rank)
            ++episode;
        const double gap = gapBefore(rank);
        sum += gap;
        squares += gap * gap;
        if (episode != episodes.end() && rank > episode->firstRank)
            continue; // it was delayed with others: no new delay could begin
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
            continue; // lost requests alone do not say how long anything took
        evidence.delays.push_back({.rank = static_cast<qint64>(found.firstRank),
                                   .lastRank = static_cast<qint64>(found.lastRank),
                                   .dueNs = found.startNs,
                                   .excessNs = static_cast<double>(found.worstNs) - medianNs,
                                   .gapNs = gapBefore(found.firstRank)});
    }
    return evidence;
}

} // namespace unisweep
