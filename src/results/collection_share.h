// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a slow request's wait its guest's collections took, and how often that would be so by
// chance. A collection is a cause only where it took half of what the request waited beyond the
// median: that one overlaps the request is no evidence, for where collections are frequent most
// requests overlap one.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "evidence/runtime_event.h"
#include "results/episodes.h"
#include "results/nonparametric.h"

namespace unisweep
{

/// When a step's collections were. Where two overlap, the time counts once.
class CollectionTimes
{
public:
    /// By their start; step-relative, ns.
    explicit CollectionTimes(std::span<const RuntimeEvent> events);

    bool isEmpty() const { return m_pieces.empty(); }
    /// The time in [from, to) that collections took, wherever within the error of their placing
    /// they were: what is sure of it.
    qint64 within(qint64 fromNs, qint64 toNs) const;
    /// The same, had all collections of [low, high) begun `shiftNs` later, those beyond its end
    /// from its beginning on.
    qint64 withinShifted(qint64 fromNs, qint64 toNs, qint64 shiftNs, qint64 lowNs,
                         qint64 highNs) const;
    /// Those of which within() counts something.
    std::vector<RuntimeEvent> during(qint64 fromNs, qint64 toNs) const;

private:
    struct Piece {
        qint64 startNs = 0;
        qint64 endNs = 0;
        qint64 errorNs = 0;
        std::size_t event = 0;
    };
    template<class F> void forEach(qint64 fromNs, qint64 toNs, F take) const;

    std::span<const RuntimeEvent> m_events;
    std::vector<Piece> m_pieces; ///< that do not overlap, by their start
    qint64 m_longestNs = 0;
};

/// A request's wait and what collections had of it.
struct CollectionShare {
    double beyondNs = 0;    ///< what it waited beyond the step's median
    qint64 collectedNs = 0; ///< of its time between being sent and being answered
    bool explains() const
    {
        return beyondNs > 0 && static_cast<double>(collectedNs) >= 0.5 * beyondNs;
    }
};

CollectionShare collectionShare(const Sample& sample, LatencyKind kind, double medianNs,
                                const CollectionTimes& times);

/// A step's outliers and its collections.
struct CollectionFigures {
    static constexpr std::size_t shifts = 199;

    bool told = false;    ///< the server tells its collections ...
    bool placed = false;  ///< ... and clocks could be set against each other
    qint64 events = 0;    ///< in the step
    qint64 outliers = 0;  ///< answered requests above the fence
    qint64 explained = 0; ///< of which collections explain so many
    /// Outliers and explained ones of each episode: those of one are no independent evidence.
    std::vector<std::pair<qint64, qint64>> episodes;
    /// Of at most some thousand outliers: how many are explained, and how many are with the
    /// collections shifted in time, by other distances for each episode.
    qint64 tried = 0;
    qint64 triedExplained = 0;
    std::vector<qint64> explainedByShift;
};

CollectionFigures collectionFigures(const StepTimeline& timeline, std::span<const Episode> episodes,
                                    double fenceNs, double medianNs, qint64 durationNs,
                                    const RuntimeRecord& record);

/// Of one step, or of all of a curve.
struct CollectionFinding {
    double share = 0; ///< of the outliers that collections explain
    Interval interval{0, 1};
    double byChance = 0;
    double pValue = 1; ///< of so many by chance: the share of shifts that explain as many
    /// Collections explain more than chance, and at most one in a hundred outliers would be put
    /// down to them falsely: single requests may be.
    bool namesRequests = false;
};

/// nullopt where nothing can be said: no outliers, or no collections told.
std::optional<CollectionFinding> findCollections(std::span<const CollectionFigures* const> steps);

} // namespace unisweep
