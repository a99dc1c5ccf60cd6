// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/collection_text.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "results/mechanism_text.h"

namespace unisweep
{

static constexpr qint64 exactNs = 10'000; // a smaller placing error is not mentioned

namespace
{
struct CollectionWords {
    Q_DECLARE_TR_FUNCTIONS(Collections)
};
} // namespace

static QString spanText(qint64 ns)
{
    return humanTime(static_cast<double>(ns));
}

static QString perCent(double share)
{
    return CollectionWords::tr("%1 %", "percent")
        .arg(textLocale().toString(100 * share, 'f', share > 0 && share < 0.0095 ? 1 : 0));
}

QString collectionEvidence(const CollectionShare& share, const std::vector<RuntimeEvent>& during)
{
    const RuntimeEvent& longest = *std::ranges::max_element(during, {}, &RuntimeEvent::lengthNs);
    const QString what =
        CollectionWords::tr("%1 of %2 at %3 s", "kind of collection, its length, its start")
            .arg(longest.kind, spanText(longest.lengthNs),
                 textLocale().toString(static_cast<double>(longest.startNs) / 1e9, 'f', 5));
    const QString placed =
        longest.placedWithinNs > exactNs
            ? CollectionWords::tr("%1 (to within %2)").arg(what, spanText(longest.placedWithinNs))
            : what;
    const QString waited = spanText(share.collectedNs);
    const QString beyond = humanTime(share.beyondNs);
    if (during.size() == 1)
        return CollectionWords::tr("%1; this request waited in it for %2 of %3 beyond the median")
            .arg(placed, waited, beyond);
    return CollectionWords::tr("%1, and %2 more; this request waited in them for %3 of %4 beyond "
                               "the median")
        .arg(placed, QString::number(during.size() - 1), waited, beyond);
}

QString collectionsText(const CurveCollections& curve, const RunData& run)
{
    const QString name = curveName(run, curve.series, curve.memoryMiB);
    if (!curve.placed)
        return CollectionWords::tr("%1: collections were reported, but cannot be placed in time: "
                                   "the guest's clock could not be related to this host's. Longer "
                                   "steps, with more collections, would help")
            .arg(name);
    if (curve.events == 0)
        return CollectionWords::tr("%1: no collections").arg(name);
    const QString seen =
        CollectionWords::tr("%1: %n collection(s)", nullptr, curve.events).arg(name);
    if (!curve.finding)
        return CollectionWords::tr("%1, and no outliers", "collections of a curve").arg(seen);
    const CollectionFinding& found = *curve.finding;
    const QString figures =
        CollectionWords::tr("%1 (%2 to %3)", "share and its interval")
            .arg(perCent(found.share), perCent(found.interval.low), perCent(found.interval.high));
    const QString chance = perCent(found.byChance);
    const QString outliers = humanCount(curve.outliers);
    if (found.share <= 0)
        return CollectionWords::tr("%1. They explain none of the %2 outliers (at most %3)")
            .arg(seen, outliers, perCent(found.interval.high));
    if (found.pValue > 0.01)
        return CollectionWords::tr("%1. They could explain %3 of the %2 outliers, but possibly by "
                                   "chance: %4 would be expected")
            .arg(seen, outliers, figures, chance);
    return (found.namesRequests
                ? CollectionWords::tr("%1. They explain %3 of the %2 outliers; %4 would be "
                                      "expected by chance")
                : CollectionWords::tr("%1. They explain %3 of the %2 outliers; %4 would be "
                                      "expected by chance, too many to identify them"))
        .arg(seen, outliers, figures, chance);
}

} // namespace unisweep
