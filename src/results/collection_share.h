// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a slow request's wait its guest's collections took, and how often that would happen
// by chance. A collection is a cause only if it took half of the request's excess over the median.
// Overlap alone is no evidence: if collections are frequent, most requests overlap one.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "evidence/runtime_event.h"
#include "results/episodes.h"
#include "results/nonparametric.h"

namespace unisweep
{

/// The times of a step's collections. Time in which several overlap counts once.
class CollectionTimes
{
public:
    /// `events` by start, in ns on the step's axis; they must outlive this.
    explicit CollectionTimes(std::span<const RuntimeEvent> events);

    bool isEmpty() const { return m_pieces.empty(); }
    /// A lower bound of the time in [from, to) that collections took: the least overlap for any
    /// position within their placing error.
    qint64 within(qint64 fromNs, qint64 toNs) const;
    /// The same if all collections in [low, high) were shifted by `shiftNs`, wrapping around from
    /// `high` to `low`.
    qint64 withinShifted(qint64 fromNs, qint64 toNs, qint64 shiftNs, qint64 lowNs,
                         qint64 highNs) const;
    /// The collections that within() counts.
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
    std::vector<Piece> m_pieces; ///< without overlaps, by startNs
    qint64 m_longestNs = 0;
};

/// A request's excess latency, and the part of its wait that collections took.
struct CollectionShare {
    double beyondNs = 0;    ///< latency minus the step's median
    qint64 collectedNs = 0; ///< of the time from sending to answer
    bool explains() const
    {
        return beyondNs > 0 && static_cast<double>(collectedNs) >= 0.5 * beyondNs;
    }
};

CollectionShare collectionShare(const Sample& sample, LatencyKind kind, double medianNs,
                                const CollectionTimes& times);

/// A step's outliers and collections, for findCollections().
struct CollectionFigures {
    static constexpr std::size_t shifts = 199;

    bool reported = false; ///< the server reports its collections
    bool placed = false;   ///< and their times could be converted to the client's clock
    qint64 events = 0;     ///< in the step
    qint64 outliers = 0;   ///< answered requests above the fence
    qint64 explained = 0;  ///< outliers that collections explain
    /// Per episode: outliers, and explained outliers. Outliers of one episode are not independent.
    std::vector<std::pair<qint64, qint64>> episodes;
    /// For a sample of at most 2,000 outliers: how many are explained, and how many would be with
    /// the collections shifted in time. Each episode has separate shifts.
    qint64 tried = 0;
    qint64 triedExplained = 0;
    std::vector<qint64> explainedByShift;
};

CollectionFigures collectionFigures(const StepTimeline& timeline, std::span<const Episode> episodes,
                                    double fenceNs, double medianNs, qint64 durationNs,
                                    const RuntimeRecord& record);

/// The conclusion for one step, or for a curve.
struct CollectionFinding {
    double share = 0; ///< share of the outliers that collections explain
    Interval interval{0, 1};
    double byChance = 0;
    double pValue = 1; ///< the share of shifts that explain at least as many
    /// Collections explain more outliers than chance, and at most one in a hundred outliers would
    /// be attributed to them falsely, so single requests may be attributed.
    bool namesRequests = false;
};

/// nullopt if nothing can be concluded: no outliers, or no collections were reported.
std::optional<CollectionFinding> findCollections(std::span<const CollectionFigures* const> steps);

} // namespace unisweep
