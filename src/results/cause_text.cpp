// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/cause_text.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "base/language.h"
#include "base/quantity_text.h"
#include "results/display_names.h"
#include "results/mechanism_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct CauseWords {
    Q_DECLARE_TR_FUNCTIONS(CauseText)
};

constexpr double maxNoiseShare =
    0.5; // of the outliers; above, host noise hides what the guest does

QString percentOf(double share)
{
    return CauseWords::tr("%1 %", "percent")
        .arg(textLocale().toString(share * 100, 'f', share < 0.095 && share > 0 ? 1 : 0));
}

QString shareText(const CauseShares& shares, Cause cause)
{
    const Interval interval = shares.interval(cause);
    return CauseWords::tr("%1 %2 (%3 to %4)", "cause, share, interval of the share")
        .arg(displayName(cause), percentOf(shares.share(cause)), percentOf(interval.low),
             percentOf(interval.high));
}

// The largest share first, unknown causes last.
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
    const QString list = sharesOf(shares).join(u", "_s);
    if (!causes.recorded)
        return CauseWords::tr(
                   "%1: likely causes of %2 outliers, inferred from the load client alone: %3")
            .arg(curve, count, list);
    const QString chance =
        percentOf(shares.waitsByChance.value_or(0) / static_cast<double>(shares.outliers));
    if (shares.share(Cause::HostNoise) > maxNoiseShare)
        return CauseWords::tr("%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by "
                              "chance. Noise of this host masks the guest's own behavior: stop "
                              "other programs, or dedicate CPUs to the guest")
            .arg(curve, count, list, chance);
    return CauseWords::tr(
               "%1: causes of %2 outliers: %3. Waits for a CPU would explain %4 by chance")
        .arg(curve, count, list, chance);
}

QJsonObject curveCausesJson(const CurveCauses& causes)
{
    QJsonObject counts;
    for (int i = 0; i < causeCount; ++i)
        counts.insert(toWord(static_cast<Cause>(i)),
                      causes.shares.byCause[static_cast<std::size_t>(i)]);
    QJsonObject object{{u"series"_s, causes.series},
                       {u"memory_mib"_s, causes.memoryMiB},
                       {u"recorded"_s, causes.recorded},
                       {u"outliers"_s, causes.shares.outliers},
                       {u"episodes"_s, causes.shares.episodes},
                       {u"by_cause"_s, counts}};
    if (causes.shares.waitsByChance)
        object.insert(u"waits_by_chance"_s, *causes.shares.waitsByChance);
    return object;
}

} // namespace unisweep
