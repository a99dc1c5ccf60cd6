// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/cause_shares.h"

#include <cmath>

#include "results/guest_evidence.h"

namespace unisweep
{

static Cause causeOf(const StepTimeline& timeline, std::size_t rank, const Finding& ofEpisode,
                     const StepContext& step)
{
    const auto collected = [&] {
        return step.collectionsAreEvidence &&
               collectionShare(timeline.request(rank), timeline.kind(), step.medianNs,
                               *step.collections)
                   .explains();
    };
    if (!step.guest && !step.door)
        return collected()                            ? Cause::Collection
               : ofEpisode.cause == Cause::Collection ? Cause::Unknown
                                                      : ofEpisode.cause;
    const RequestEvidence evidence(timeline, rank, step);
    if (evidence.notLetRun())
        return Cause::HostNoise;
    if (evidence.onTheWay())
        return Cause::NetworkPath;
    if (collected())
        return Cause::Collection;
    if (evidence.busy())
        return Cause::GuestBusy;
    // Sleep is named only if no other cause is known.
    if (ofEpisode.cause == Cause::Unknown || ofEpisode.cause == Cause::GuestBusy ||
        ofEpisode.cause == Cause::NetworkPath || ofEpisode.cause == Cause::Collection)
        return evidence.asleep() ? Cause::GuestAsleep : Cause::Unknown;
    return ofEpisode.cause;
}

std::vector<OutlierCause> causesOfOutliers(const StepTimeline& timeline, const Episode& episode,
                                           const Finding& ofEpisode, double fenceNs,
                                           const StepContext& step)
{
    std::vector<OutlierCause> causes;
    for (std::size_t rank = episode.firstRank; rank <= episode.lastRank; ++rank) {
        if (timeline.request(rank).hasResponse() && isMember(timeline, rank, fenceNs))
            causes.push_back(
                {timeline.sampleIndex(rank), causeOf(timeline, rank, ofEpisode, step)});
    }
    return causes;
}

std::optional<double> waitsByChance(std::span<const OutlierCause> outliers, SampleView samples,
                                    LatencyKind kind, const StepContext& step)
{
    constexpr int shifts = 19;
    // Multiples of the golden ratio spread the shifts evenly, in no simple ratio to periodic
    // events.
    constexpr double goldenRatio = 0.6180339887498949;
    if (!step.guest || step.durationNs <= 0)
        return {};
    qint64 explained = 0;
    for (const OutlierCause& outlier : outliers) {
        const Sample& sample = samples[static_cast<std::size_t>(outlier.sample)];
        if (sample.sentNs == never)
            continue;
        const double excess = static_cast<double>(shownLatency(sample, kind)) - step.medianNs;
        const qint64 length = sample.receivedNs - sample.sentNs;
        for (int i = 1; i <= shifts; ++i) {
            const auto shift = static_cast<qint64>(std::fmod(i * goldenRatio, 1.0) *
                                                   static_cast<double>(step.durationNs));
            const qint64 from = (sample.sentNs + shift) % step.durationNs;
            explained +=
                step.guest->timeBetween(from, from + length).waitingNs >= explainingShare * excess;
        }
    }
    return static_cast<double>(explained) / shifts;
}

void CauseShares::add(std::span<const OutlierCause> causes, qsizetype inEpisodes,
                      std::optional<double> byChance)
{
    outliers += std::ssize(causes);
    episodes += inEpisodes;
    for (const OutlierCause& outlier : causes)
        ++byCause[static_cast<std::size_t>(outlier.cause)];
    if (byChance)
        waitsByChance = waitsByChance.value_or(0) + *byChance;
}

double CauseShares::share(Cause cause) const
{
    return outliers > 0 ? static_cast<double>(of(cause)) / static_cast<double>(outliers) : 0;
}

Interval CauseShares::interval(Cause cause) const
{
    const auto trials = static_cast<double>(std::min(episodes, outliers));
    return shareInterval(share(cause) * trials, trials);
}

} // namespace unisweep
