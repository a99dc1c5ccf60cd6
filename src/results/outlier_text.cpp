// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outlier_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "results/mechanism_text.h"

namespace unisweep
{

namespace
{
struct OutlierTextWords {
    Q_DECLARE_TR_FUNCTIONS(Outliers)
};
} // namespace

template<class Format> static QString typicalText(const Typical& typical, Format format)
{
    const QString median = format(typical.median);
    if (!typical.interval || format(typical.interval->low) == format(typical.interval->high))
        return median;
    return OutlierTextWords::tr("%1 (%2 to %3)")
        .arg(median, format(typical.interval->low), format(typical.interval->high));
}

static QString causesText(const StepOutliers& outliers)
{
    if (outliers.episodes.size() == 1)
        return toWord(outliers.episodes.front().finding.cause);
    QStringList causes;
    for (int i = causeCount - 1; i >= 0; --i) { // the unknown ones last
        if (const int count = outliers.causes[static_cast<std::size_t>(i)]; count > 0)
            causes << QStringLiteral("%1 %2").arg(toWord(static_cast<Cause>(i))).arg(count);
    }
    return causes.join(QStringLiteral(", "));
}

static QString countOf(qint64 count, const QString& one, const QString& many)
{
    return (count == 1 ? one : many).arg(humanCount(count));
}

static QString outliersOf(const StepOutliers& outliers)
{
    const double share =
        100.0 * static_cast<double>(outliers.outliers) / static_cast<double>(outliers.latencies);
    return OutlierTextWords::tr("%1 above %2 (%3 %)")
        .arg(countOf(outliers.outliers, OutlierTextWords::tr("%1 outlier"),
                     OutlierTextWords::tr("%1 outliers")),
             humanTime(outliers.fenceNs), QString::number(share, 'g', 3));
}

// "20 outliers above 1.2 ms (0.1 %) and 11,742 lost requests in 134 episodes"
static QString countsText(const StepOutliers& outliers)
{
    const QString none =
        outliers.latencies > 0
            ? OutlierTextWords::tr("no outliers above %1").arg(humanTime(outliers.fenceNs))
            : OutlierTextWords::tr("no answers");
    if (outliers.outliers == 0 && outliers.lost == 0)
        return none;
    const QString episodes =
        countOf(static_cast<qint64>(outliers.episodes.size()), OutlierTextWords::tr("%1 episode"),
                OutlierTextWords::tr("%1 episodes"));
    if (outliers.lost == 0)
        return OutlierTextWords::tr("%1 in %2").arg(outliersOf(outliers), episodes);
    const QString lost = countOf(outliers.lost, OutlierTextWords::tr("%1 lost request"),
                                 OutlierTextWords::tr("%1 lost requests"));
    if (outliers.outliers == 0)
        return OutlierTextWords::tr("%1 in %2, %3").arg(lost, episodes, none);
    return OutlierTextWords::tr("%1 and %2 in %3").arg(outliersOf(outliers), lost, episodes);
}

QString stepOutliersText(const StepOutliers& outliers, const StepRecord& record)
{
    QStringList parts;
    parts << OutlierTextWords::tr("%1: %2").arg(humanRate(record.offeredRate),
                                                countsText(outliers));
    const bool one = outliers.episodes.size() == 1;
    if (outliers.lengthNs)
        parts << (one ? OutlierTextWords::tr("%1 long") : OutlierTextWords::tr("typically %1 long"))
                     .arg(typicalText(*outliers.lengthNs, humanTime));
    if (outliers.excess)
        parts << OutlierTextWords::tr("reaching %1 times the median")
                     .arg(typicalText(*outliers.excess,
                                      [](double x) { return QString::number(x, 'g', 3); }));
    if (outliers.gapNs && outliers.keptUp)
        parts << OutlierTextWords::tr("typically %1 apart")
                     .arg(typicalText(*outliers.gapNs, humanTime));
    if (outliers.regularity)
        parts << (*outliers.regularity < 0.05
                      ? OutlierTextWords::tr("at regular intervals (p = %1)")
                      : OutlierTextWords::tr("no more regular than chance makes them (p = %1)"))
                     .arg(QString::number(*outliers.regularity, 'g', 2));
    if (!outliers.keptUp && !outliers.episodes.empty())
        parts << OutlierTextWords::tr("nothing is said of their spacing, because this rate is "
                                      "beyond the knee");
    if (!outliers.episodes.empty())
        parts << (one ? OutlierTextWords::tr("likely cause: %1")
                      : OutlierTextWords::tr("likely causes: %1"))
                     .arg(causesText(outliers));
    return parts.join(QStringLiteral("; "));
}

static QString episodeText(const JudgedEpisode& judged)
{
    const Episode& episode = judged.episode;
    const QString at = QString::number(static_cast<double>(episode.startNs) / 1e9, 'f', 4);
    const QString length = humanTime(static_cast<double>(episode.lengthNs()));
    const QString cause = toWord(judged.finding.cause);
    const QString& evidence = judged.finding.evidence;
    if (episode.outliers == 0)
        return (episode.lost == 1
                    ? OutlierTextWords::tr("at %1 s: %2 lost request, due within %3: %4: %5")
                    : OutlierTextWords::tr("at %1 s: %2 lost requests, due within %3: %4: %5"))
            .arg(at, humanCount(episode.lost), length, cause, evidence);
    const QString worst = humanTime(static_cast<double>(episode.worstNs));
    if (episode.lost > 0)
        return OutlierTextWords::tr(
                   "at %1 s: %2 long, up to %3, %4 outliers and %5 lost requests: %6: %7")
            .arg(at, length, worst, humanCount(episode.outliers), humanCount(episode.lost), cause,
                 evidence);
    return (episode.outliers == 1
                ? OutlierTextWords::tr("at %1 s: %2 long, up to %3, %4 outlier: %5: %6")
                : OutlierTextWords::tr("at %1 s: %2 long, up to %3, %4 outliers: %5: %6"))
        .arg(at, length, worst, humanCount(episode.outliers), cause, evidence);
}

QString outlierReportText(const OutlierReport& report, const RunData& run, int longest)
{
    QString text = (report.kind == LatencyKind::Response
                        ? OutlierTextWords::tr("Outliers above %1 of their step, response time")
                        : OutlierTextWords::tr("Outliers above %1 of their step, service time"))
                       .arg(report.rule.display()) +
                   QLatin1Char('\n');
    for (const StepOutliers& step : report.steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        if (run.experiment.series.size() > 1)
            text += curveName(run, record.series, record.memoryMiB) + QStringLiteral(": ");
        text += stepOutliersText(step, record) + QLatin1Char('\n');
        std::vector<const JudgedEpisode*> order;
        for (const JudgedEpisode& judged : step.episodes)
            order.push_back(&judged);
        std::stable_sort(order.begin(), order.end(),
                         [](const JudgedEpisode* a, const JudgedEpisode* b) {
                             return a->episode.worstNs > b->episode.worstNs;
                         });
        for (std::size_t i = 0; i < order.size() && i < static_cast<std::size_t>(longest); ++i)
            text += QStringLiteral("    ") + episodeText(*order[i]) + QLatin1Char('\n');
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
    return {{QStringLiteral("low"), interval.low}, {QStringLiteral("high"), interval.high}};
}

static QJsonObject toJson(const CurveMechanism& curve)
{
    const PauseMechanism& found = curve.mechanism;
    QJsonObject object{{QStringLiteral("series"), curve.series},
                       {QStringLiteral("memory_mib"), curve.memoryMiB},
                       {QStringLiteral("mechanism"), toWord(found.kind)},
                       {QStringLiteral("threshold_ns"), found.thresholdNs},
                       {QStringLiteral("delays"), found.delays},
                       {QStringLiteral("steps"), found.rates}};
    if (found.next) {
        object.insert(QStringLiteral("model"), toWord(found.best.model));
        object.insert(QStringLiteral("next_model"), toWord(*found.next));
        object.insert(QStringLiteral("log_odds"), found.logOdds);
    }
    if (found.spacing) {
        const bool clock = found.kind == PauseMechanism::Kind::Clock;
        object.insert(clock ? QStringLiteral("interval_ns") : QStringLiteral("interval_requests"),
                      toJson(*found.spacing));
    }
    if (found.lengthNs)
        object.insert(QStringLiteral("length_ns"), toJson(*found.lengthNs));
    if (found.regular)
        object.insert(QStringLiteral("regular"), *found.regular);
    return object;
}

static QJsonValue toJson(const std::optional<Typical>& typical)
{
    if (!typical)
        return {};
    QJsonObject object{{QStringLiteral("median"), typical->median}};
    if (typical->interval) {
        object.insert(QStringLiteral("low"), typical->interval->low);
        object.insert(QStringLiteral("high"), typical->interval->high);
    }
    return object;
}

static QJsonObject toJson(const CurveCollections& curve)
{
    QJsonObject object{{QStringLiteral("series"), curve.series},
                       {QStringLiteral("memory_mib"), curve.memoryMiB},
                       {QStringLiteral("placed"), curve.placed},
                       {QStringLiteral("events"), curve.events},
                       {QStringLiteral("outliers"), curve.outliers}};
    if (curve.finding) {
        object.insert(QStringLiteral("explained_share"), curve.finding->share);
        object.insert(QStringLiteral("explained_interval"), toJson(curve.finding->interval));
        object.insert(QStringLiteral("by_chance"), curve.finding->byChance);
        object.insert(QStringLiteral("p_value"), curve.finding->pValue);
    }
    return object;
}

QByteArray outlierReportJson(const OutlierReport& report, const RunData& run)
{
    QJsonArray steps;
    for (const StepOutliers& step : report.steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        QJsonArray episodes;
        for (const auto& [episode, finding] : step.episodes) {
            episodes.append(QJsonObject{{QStringLiteral("start_ns"), episode.startNs},
                                        {QStringLiteral("end_ns"), episode.endNs},
                                        {QStringLiteral("worst_ns"), episode.worstNs},
                                        {QStringLiteral("outliers"), episode.outliers},
                                        {QStringLiteral("lost"), episode.lost},
                                        {QStringLiteral("cause"), toWord(finding.cause)},
                                        {QStringLiteral("evidence"), finding.evidence}});
        }
        steps.append(
            QJsonObject{{QStringLiteral("offered_rate"), record.offeredRate},
                        {QStringLiteral("series"), record.series},
                        {QStringLiteral("memory_mib"), record.memoryMiB},
                        {QStringLiteral("repetition"), record.repetition},
                        {QStringLiteral("fence_ns"),
                         std::isfinite(step.fenceNs) ? QJsonValue(step.fenceNs) : QJsonValue()},
                        {QStringLiteral("outliers"), step.outliers},
                        {QStringLiteral("lost"), step.lost},
                        {QStringLiteral("latencies"), step.latencies},
                        {QStringLiteral("length_ns"), toJson(step.lengthNs)},
                        {QStringLiteral("excess"), toJson(step.excess)},
                        {QStringLiteral("gap_ns"), toJson(step.gapNs)},
                        {QStringLiteral("regularity_p"),
                         step.regularity ? QJsonValue(*step.regularity) : QJsonValue()},
                        {QStringLiteral("episodes"), episodes}});
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
    return QJsonDocument(QJsonObject{{QStringLiteral("outlier_rule"), report.rule.toText()},
                                     {QStringLiteral("causes"), causes},
                                     {QStringLiteral("steps"), steps},
                                     {QStringLiteral("mechanisms"), mechanisms},
                                     {QStringLiteral("collections"), collections}})
        .toJson();
}

} // namespace unisweep
