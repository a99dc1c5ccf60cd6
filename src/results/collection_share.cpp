// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/collection_share.h"

#include <algorithm>
#include <cmath>

namespace unisweep
{

static constexpr double maxFalseShare = 0.01; // of the outliers, or of the curves
static constexpr std::size_t maxTriedOutliers = 2'000;

CollectionTimes::CollectionTimes(std::span<const RuntimeEvent> events)
    : m_events(events)
{
    qint64 covered = INT64_MIN;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const RuntimeEvent& event = events[i];
        const qint64 start = std::max(event.startNs, covered);
        if (event.endNs() <= start)
            continue;
        m_pieces.push_back({start, event.endNs(), event.placedWithinNs, i});
        m_longestNs = std::max(m_longestNs, event.endNs() - start);
        covered = event.endNs();
    }
}

// As the piece moves, its overlap rises, is constant, then falls. So within the placing error, its
// minimum is at one of the two ends.
template<class F> void CollectionTimes::forEach(qint64 fromNs, qint64 toNs, F take) const
{
    const auto overlap = [&](qint64 start, qint64 end) {
        return std::max<qint64>(0, std::min(end, toNs) - std::max(start, fromNs));
    };
    auto piece = std::ranges::lower_bound(m_pieces, fromNs - m_longestNs, {}, &Piece::startNs);
    for (; piece != m_pieces.end() && piece->startNs < toNs; ++piece) {
        const qint64 sure =
            std::min(overlap(piece->startNs - piece->errorNs, piece->endNs - piece->errorNs),
                     overlap(piece->startNs + piece->errorNs, piece->endNs + piece->errorNs));
        if (sure > 0)
            take(*piece, sure);
    }
}

qint64 CollectionTimes::within(qint64 fromNs, qint64 toNs) const
{
    qint64 sum = 0;
    forEach(fromNs, toNs, [&](const Piece&, qint64 sure) { sum += sure; });
    return sum;
}

qint64 CollectionTimes::withinShifted(qint64 fromNs, qint64 toNs, qint64 shiftNs, qint64 lowNs,
                                      qint64 highNs) const
{
    // Shifts the request instead of all collections, and splits it where the interval wraps around.
    const qint64 round = highNs - lowNs;
    const qint64 from = fromNs - shiftNs;
    const qint64 turns = (from - lowNs >= 0 ? from - lowNs : from - lowNs - round + 1) / round;
    const qint64 begin = from - turns * round;
    const qint64 end = begin + std::min(toNs - fromNs, round);
    return within(begin, std::min(end, highNs)) + (end > highNs ? within(lowNs, end - round) : 0);
}

std::vector<RuntimeEvent> CollectionTimes::during(qint64 fromNs, qint64 toNs) const
{
    std::vector<RuntimeEvent> events;
    forEach(fromNs, toNs,
            [&](const Piece& piece, qint64) { events.push_back(m_events[piece.event]); });
    return events;
}

CollectionShare collectionShare(const Sample& sample, LatencyKind kind, double medianNs,
                                const CollectionTimes& times)
{
    const qint64 latency = shownLatency(sample, kind);
    if (latency == never || sample.sentNs == never)
        return {};
    return {static_cast<double>(latency) - medianNs,
            times.within(sample.sentNs, sample.receivedNs)};
}

CollectionFigures collectionFigures(const StepTimeline& timeline, std::span<const Episode> episodes,
                                    double fenceNs, double medianNs, qint64 durationNs,
                                    const RuntimeRecord& record)
{
    CollectionFigures figures;
    figures.reported = record.from != EventsFrom::Nowhere;
    figures.placed = figures.reported && record.clockErrorNs.has_value();
    if (!figures.placed)
        return figures;
    figures.events = std::ranges::count_if(record.events, [&](const RuntimeEvent& event) {
        return event.startNs >= 0 && event.startNs < durationNs;
    });
    const CollectionTimes times(record.events);
    std::vector<std::pair<Sample, std::size_t>> outliers; // with the index of their episode
    for (const Episode& episode : episodes) {
        qint64 members = 0;
        qint64 explained = 0;
        for (std::size_t rank = episode.firstRank; rank <= episode.lastRank; ++rank) {
            const Sample& sample = timeline.request(rank);
            if (!sample.hasResponse() || !isMember(timeline, rank, fenceNs))
                continue;
            ++members;
            outliers.emplace_back(sample, figures.episodes.size());
            explained += collectionShare(sample, timeline.kind(), medianNs, times).explains();
        }
        if (members > 0)
            figures.episodes.emplace_back(members, explained);
        figures.outliers += members;
        figures.explained += explained;
    }
    const std::size_t stride = outliers.size() / maxTriedOutliers + 1;
    // Each episode has separate random shifts. With common shifts, periodic collections would again
    // coincide with the periodic outliers that they cause.
    std::mt19937_64 random(1999);
    std::vector<qint64> shifts(CollectionFigures::shifts);
    std::optional<std::size_t> drawnFor;
    figures.explainedByShift.assign(shifts.size(), 0);
    for (std::size_t i = 0; i < outliers.size(); i += stride) {
        const Sample& sample = outliers[i].first;
        if (drawnFor != outliers[i].second) {
            drawnFor = outliers[i].second;
            for (qint64& shift : shifts)
                shift = static_cast<qint64>(uniform(random) * static_cast<double>(durationNs));
        }
        CollectionShare share = collectionShare(sample, timeline.kind(), medianNs, times);
        ++figures.tried;
        figures.triedExplained += share.explains();
        for (std::size_t k = 0; k < shifts.size(); ++k) {
            share.collectedNs =
                times.withinShifted(sample.sentNs, sample.receivedNs, shifts[k], 0, durationNs);
            figures.explainedByShift[k] += share.explains();
        }
    }
    return figures;
}

// The variance of a ratio over clusters (Cochran, Sampling Techniques, 1977, section 6.5),
// expressed as the number of independent trials with that variance.
static double effectiveTrials(std::span<const CollectionFigures* const> steps, double share,
                              double outliers)
{
    double squares = 0;
    double episodes = 0;
    for (const CollectionFigures* step : steps) {
        for (const auto& [members, explained] : step->episodes) {
            const double off =
                static_cast<double>(explained) - share * static_cast<double>(members);
            squares += off * off;
            ++episodes;
        }
    }
    if (squares <= 0 || episodes < 2)
        return episodes;
    const double variance = squares / (outliers * outliers) * episodes / (episodes - 1);
    return std::min(outliers, share * (1 - share) / variance);
}

std::optional<CollectionFinding> findCollections(std::span<const CollectionFigures* const> steps)
{
    double outliers = 0;
    double explained = 0;
    double tried = 0;
    double triedExplained = 0;
    double byShift = 0;
    std::vector<double> sums(CollectionFigures::shifts, 0);
    for (const CollectionFigures* step : steps) {
        if (!step->placed)
            continue;
        outliers += static_cast<double>(step->outliers);
        explained += static_cast<double>(step->explained);
        tried += static_cast<double>(step->tried);
        triedExplained += static_cast<double>(step->triedExplained);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            sums[k] += static_cast<double>(step->explainedByShift[k]);
            byShift += static_cast<double>(step->explainedByShift[k]);
        }
    }
    if (outliers <= 0)
        return {};
    CollectionFinding finding;
    finding.share = explained / outliers;
    const double trials = effectiveTrials(steps, finding.share, outliers);
    finding.interval = shareInterval(finding.share * trials, trials);
    finding.byChance = byShift / static_cast<double>(sums.size()) / tried;
    const auto asMany =
        std::ranges::count_if(sums, [&](double sum) { return sum >= triedExplained; });
    finding.pValue = (static_cast<double>(asMany) + 1) / (static_cast<double>(sums.size()) + 1);
    // The share of outliers with other causes that would be attributed to collections by chance.
    const double falsely =
        finding.byChance >= 1 ? 1 : finding.byChance * (1 - finding.share) / (1 - finding.byChance);
    finding.namesRequests =
        explained > 0 && finding.pValue <= maxFalseShare && falsely <= maxFalseShare;
    return finding;
}

} // namespace unisweep
