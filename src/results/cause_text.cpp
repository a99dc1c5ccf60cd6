// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/cause_text.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "base/quantity_text.h"
#include "results/mechanism_text.h"

namespace unisweep
{

namespace
{

struct CauseWords {
    Q_DECLARE_TR_FUNCTIONS(CauseText)
};

constexpr double mostNoise = 0.5; // of the outliers: above, the host hides what the guest does

QString percentOf(double share)
{
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', share < 0.095 && share > 0 ? 1 : 0);
}

QString shareText(const CauseShares& shares, Cause cause)
{
    const Interval interval = shares.interval(cause);
    return CauseWords::tr("%1 %2 (%3 to %4)")
        .arg(toWord(cause), percentOf(shares.share(cause)), percentOf(interval.low),
             percentOf(interval.high));
}

// The largest first, the unknown ones last.
QStringList sharesOf(const CauseShares& shares)
{
    std::vector<Cause> causes;
    for (int i = 1; i < causeCount; ++i) {
        if (shares.of(static_cast<Cause>(i)) > 0)
            causes.push_back(static_cast<Cause>(i));
    }
    std::ranges::stable_sort(causes, std::ranges::greater(),
                             [&](Cause cause) { return shares.of(cause); });
    if (shares.of(Cause::Unknown) > 0)
        causes.push_back(Cause::Unknown);
    QStringList words;
    for (const Cause cause : causes)
        words << shareText(shares, cause);
    return words;
}

} // namespace

QString curveCausesText(const CurveCauses& causes, const RunData& run)
{
    const CauseShares& shares = causes.shares;
    if (shares.outliers == 0)
        return {};
    const QString curve = curveName(run, causes.series, causes.memoryMiB);
    const QString count = humanCount(shares.outliers);
    const QString list = sharesOf(shares).join(QStringLiteral(", "));
    if (!causes.recorded)
        return CauseWords::tr("%1: likely causes of %2 outliers, inferred from the load client's "
                              "side: %3")
            .arg(curve, count, list);
    const QString chance =
        percentOf(shares.waitsByChance.value_or(0) / static_cast<double>(shares.outliers));
    if (shares.share(Cause::HostNoise) > mostNoise)
        return CauseWords::tr("%1: causes of %2 outliers: %3. By chance, waits for a processor "
                              "would explain %4. This host hides what the guest does by itself: "
                              "stop other programs, or give the guest processors of its own")
            .arg(curve, count, list, chance);
    return CauseWords::tr("%1: causes of %2 outliers: %3. By chance, waits for a processor would "
                          "explain %4")
        .arg(curve, count, list, chance);
}

QJsonObject curveCausesJson(const CurveCauses& causes)
{
    QJsonObject counts;
    for (int i = 0; i < causeCount; ++i)
        counts.insert(toWord(static_cast<Cause>(i)),
                      causes.shares.byCause[static_cast<std::size_t>(i)]);
    QJsonObject object{{QStringLiteral("series"), causes.series},
                       {QStringLiteral("memory_mib"), causes.memoryMiB},
                       {QStringLiteral("recorded"), causes.recorded},
                       {QStringLiteral("outliers"), causes.shares.outliers},
                       {QStringLiteral("episodes"), causes.shares.episodes},
                       {QStringLiteral("by_cause"), counts}};
    if (causes.shares.waitsByChance)
        object.insert(QStringLiteral("waits_by_chance"), *causes.shares.waitsByChance);
    return object;
}

} // namespace unisweep
