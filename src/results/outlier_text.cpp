// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outlier_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "results/display_names.h"
#include "results/mechanism_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct OutlierTextWords {
    Q_DECLARE_TR_FUNCTIONS(Outliers)
};
} // namespace

template<class Format> static QString medianText(const MedianAndInterval& value, Format format)
{
    const QString median = format(value.median);
    if (!value.interval || format(value.interval->low) == format(value.interval->high))
        return median;
    return OutlierTextWords::tr("%1 (%2 to %3)")
        .arg(median, format(value.interval->low), format(value.interval->high));
}

static QString causesText(const StepOutliers& outliers)
{
    if (outliers.episodes.size() == 1)
        return displayName(outliers.episodes.front().finding.cause);
    QStringList causes;
    for (int i = causeCount - 1; i >= 0; --i) { // unknown causes last
        if (const int count = outliers.causes[static_cast<std::size_t>(i)]; count > 0)
            causes << OutlierTextWords::tr("%1: %2", "cause: number of episodes")
                          .arg(displayName(static_cast<Cause>(i)), humanCount(count));
    }
    return causes.join(u", "_s);
}

// tr() selects the plural by an int.
static int pluralOf(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

static QString lostOf(const StepOutliers& outliers)
{
    return OutlierTextWords::tr("%1 lost request(s)", nullptr, pluralOf(outliers.lost))
        .arg(humanCount(outliers.lost));
}

static QString outliersOf(const StepOutliers& outliers)
{
    const double share =
        100.0 * static_cast<double>(outliers.outliers) / static_cast<double>(outliers.latencies);
    return OutlierTextWords::tr("%1 outlier(s) above %2 (%3 %)", nullptr,
                                pluralOf(outliers.outliers))
        .arg(humanCount(outliers.outliers), humanTime(outliers.fenceNs),
             textLocale().toString(share, 'g', 3));
}

// "20 outliers above 1.2 ms (0.1 %) and 11,742 lost requests in 134 episodes"
static QString countsText(const StepOutliers& outliers)
{
    const auto count = static_cast<qint64>(outliers.episodes.size());
    const QString episodes = humanCount(count);
    if (outliers.outliers == 0) {
        const QString none =
            outliers.latencies > 0
                ? OutlierTextWords::tr("no outliers above %1").arg(humanTime(outliers.fenceNs))
                : OutlierTextWords::tr("no responses");
        return outliers.lost == 0
                   ? none
                   : OutlierTextWords::tr("%1 in %2 episode(s), %3",
                                          "lost requests, episodes, no outliers", pluralOf(count))
                         .arg(lostOf(outliers), episodes, none);
    }
    if (outliers.lost == 0)
        return OutlierTextWords::tr("%1 in %2 episode(s)", "outliers, episodes", pluralOf(count))
            .arg(outliersOf(outliers), episodes);
    return OutlierTextWords::tr("%1 and %2 in %3 episode(s)", "outliers, lost requests, episodes",
                                pluralOf(count))
        .arg(outliersOf(outliers), lostOf(outliers), episodes);
}

QString stepOutliersText(const StepOutliers& outliers, const StepRecord& record)
{
    QStringList parts;
    parts << OutlierTextWords::tr("%1: %2", "offered rate: outliers")
                 .arg(humanRate(record.offeredRate), countsText(outliers));
    const bool one = outliers.episodes.size() == 1;
    if (outliers.lengthNs)
        parts << (one ? OutlierTextWords::tr("%1 long") : OutlierTextWords::tr("typically %1 long"))
                     .arg(medianText(*outliers.lengthNs, humanTime));
    if (outliers.excess)
        parts << OutlierTextWords::tr("peaking at %1 times the median")
                     .arg(medianText(*outliers.excess,
                                     [](double x) { return textLocale().toString(x, 'g', 3); }));
    if (outliers.gapNs && outliers.keptUp)
        parts << OutlierTextWords::tr("typically %1 apart")
                     .arg(medianText(*outliers.gapNs, humanTime));
    if (outliers.regularity)
        parts << (*outliers.regularity < 0.05
                      ? OutlierTextWords::tr("at regular intervals (p = %1)")
                      : OutlierTextWords::tr("no more regular than expected by chance (p = %1)"))
                     .arg(textLocale().toString(*outliers.regularity, 'g', 2));
    if (!outliers.keptUp && !outliers.episodes.empty())
        parts << OutlierTextWords::tr("spacing not reported, because this rate is beyond the knee");
    if (!outliers.episodes.empty())
        parts << (one ? OutlierTextWords::tr("likely cause: %1")
                      : OutlierTextWords::tr("likely causes: %1"))
                     .arg(causesText(outliers));
    return parts.join(u"; "_s);
}

static QString episodeText(const JudgedEpisode& judged)
{
    const Episode& episode = judged.episode;
    const QString at = textLocale().toString(static_cast<double>(episode.startNs) / 1e9, 'f', 4);
    const QString length = humanTime(static_cast<double>(episode.lengthNs()));
    const QString cause = displayName(judged.finding.cause);
    const QString& evidence = judged.finding.evidence;
    if (episode.outliers == 0 && episode.lost == 1)
        return OutlierTextWords::tr("at %1 s: one lost request: %2: %3").arg(at, cause, evidence);
    if (episode.outliers == 0)
        return OutlierTextWords::tr("at %1 s: %2 lost request(s), due within %3: %4: %5", nullptr,
                                    pluralOf(episode.lost))
            .arg(at, humanCount(episode.lost), length, cause, evidence);
    const QString worst = humanTime(static_cast<double>(episode.worstNs));
    const QString outliers = humanCount(episode.outliers);
    if (episode.lost == 0)
        return OutlierTextWords::tr("at %1 s: %2 long, up to %3, %4 outlier(s): %5: %6", nullptr,
                                    pluralOf(episode.outliers))
            .arg(at, length, worst, outliers, cause, evidence);
    const QString lost = OutlierTextWords::tr("%1 lost request(s)", nullptr, pluralOf(episode.lost))
                             .arg(humanCount(episode.lost));
    return OutlierTextWords::tr("at %1 s: %2 long, up to %3, %4 outlier(s) and %5: %6: %7", nullptr,
                                pluralOf(episode.outliers))
        .arg(at, length, worst, outliers, lost, cause, evidence);
}

QString outlierReportText(const OutlierReport& report, const RunData& run, int longest)
{
    QString text = (report.kind == LatencyKind::Response
                        ? OutlierTextWords::tr("Outliers above %1 of their step, by response time")
                        : OutlierTextWords::tr("Outliers above %1 of their step, by service time"))
                       .arg(report.rule.display()) +
                   QLatin1Char('\n');
    for (const StepOutliers& step : report.steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        if (run.experiment.series.size() > 1)
            text += curveName(run, record.series, record.memoryMiB) + u": "_s;
        text += stepOutliersText(step, record) + QLatin1Char('\n');
        std::vector<const JudgedEpisode*> order;
        for (const JudgedEpisode& judged : step.episodes)
            order.push_back(&judged);
        std::stable_sort(order.begin(), order.end(),
                         [](const JudgedEpisode* a, const JudgedEpisode* b) {
                             return a->episode.worstNs > b->episode.worstNs;
                         });
        for (std::size_t i = 0; i < order.size() && i < static_cast<std::size_t>(longest); ++i)
            text += u"    "_s + episodeText(*order[i]) + QLatin1Char('\n');
    }
    for (const CurveCauses& curve : report.causes) {
        if (const QString causes = curveCausesText(curve, run); !causes.isEmpty())
            text += causes + QLatin1Char('\n');
    }
    for (const CurveCollections& curve : report.collections)
        text += collectionsText(curve, run) + QLatin1Char('\n');
    for (const CurveMechanism& curve : report.mechanisms)
        text += mechanismText(curve, run) + QLatin1Char('\n');
    return text;
}

static QJsonObject toJson(const Interval& interval)
{
    return {{u"low"_s, interval.low}, {u"high"_s, interval.high}};
}

static QJsonObject toJson(const CurveMechanism& curve)
{
    const PauseMechanism& found = curve.mechanism;
    QJsonObject object{{u"series"_s, curve.series},          {u"memory_mib"_s, curve.memoryMiB},
                       {u"mechanism"_s, toWord(found.kind)}, {u"threshold_ns"_s, found.thresholdNs},
                       {u"delays"_s, found.delays},          {u"steps"_s, found.steps}};
    if (found.next) {
        object.insert(u"model"_s, toWord(found.best.model));
        object.insert(u"next_model"_s, toWord(*found.next));
        object.insert(u"log_odds"_s, found.logOdds);
    }
    if (found.spacing) {
        const bool clock = found.kind == PauseMechanism::Kind::Clock;
        object.insert(clock ? u"interval_ns"_s : u"interval_requests"_s, toJson(*found.spacing));
    }
    if (found.ordinaryShare > 0)
        object.insert(u"ordinary_share"_s, found.ordinaryShare);
    if (found.lengthNs)
        object.insert(u"length_ns"_s, toJson(*found.lengthNs));
    if (found.regular)
        object.insert(u"regular"_s, *found.regular);
    return object;
}

static QJsonValue toJson(const std::optional<MedianAndInterval>& value)
{
    if (!value)
        return {};
    QJsonObject object{{u"median"_s, value->median}};
    if (value->interval) {
        object.insert(u"low"_s, value->interval->low);
        object.insert(u"high"_s, value->interval->high);
    }
    return object;
}

static QJsonObject toJson(const CurveCollections& curve)
{
    QJsonObject object{{u"series"_s, curve.series},
                       {u"memory_mib"_s, curve.memoryMiB},
                       {u"placed"_s, curve.placed},
                       {u"events"_s, curve.events},
                       {u"outliers"_s, curve.outliers}};
    if (curve.finding) {
        object.insert(u"explained_share"_s, curve.finding->share);
        object.insert(u"explained_interval"_s, toJson(curve.finding->interval));
        object.insert(u"by_chance"_s, curve.finding->byChance);
        object.insert(u"p_value"_s, curve.finding->pValue);
    }
    return object;
}

QByteArray outlierReportJson(const OutlierReport& report, const RunData& run)
{
    const StoredText english;
    QJsonArray steps;
    for (const StepOutliers& step : report.steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        QJsonArray episodes;
        for (const auto& [episode, finding] : step.episodes) {
            episodes.append(QJsonObject{{u"start_ns"_s, episode.startNs},
                                        {u"end_ns"_s, episode.endNs},
                                        {u"worst_ns"_s, episode.worstNs},
                                        {u"outliers"_s, episode.outliers},
                                        {u"lost"_s, episode.lost},
                                        {u"cause"_s, toWord(finding.cause)},
                                        {u"evidence"_s, finding.evidence}});
        }
        steps.append(QJsonObject{
            {u"offered_rate"_s, record.offeredRate},
            {u"series"_s, record.series},
            {u"memory_mib"_s, record.memoryMiB},
            {u"repetition"_s, record.repetition},
            {u"fence_ns"_s, std::isfinite(step.fenceNs) ? QJsonValue(step.fenceNs) : QJsonValue()},
            {u"outliers"_s, step.outliers},
            {u"lost"_s, step.lost},
            {u"latencies"_s, step.latencies},
            {u"length_ns"_s, toJson(step.lengthNs)},
            {u"excess"_s, toJson(step.excess)},
            {u"gap_ns"_s, toJson(step.gapNs)},
            {u"regularity_p"_s, step.regularity ? QJsonValue(*step.regularity) : QJsonValue()},
            {u"episodes"_s, episodes}});
    }
    QJsonArray mechanisms;
    for (const CurveMechanism& curve : report.mechanisms)
        mechanisms.append(toJson(curve));
    QJsonArray causes;
    for (const CurveCauses& curve : report.causes)
        causes.append(curveCausesJson(curve));
    QJsonArray collections;
    for (const CurveCollections& curve : report.collections)
        collections.append(toJson(curve));
    return QJsonDocument(QJsonObject{{u"outlier_rule"_s, report.rule.toText()},
                                     {u"causes"_s, causes},
                                     {u"steps"_s, steps},
                                     {u"mechanisms"_s, mechanisms},
                                     {u"collections"_s, collections}})
        .toJson();
}

} // namespace unisweep
