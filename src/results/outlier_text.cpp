// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/outlier_text.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace unisweep
{

static QString time(double ns)
{
    if (ns >= 1e9)
        return QStringLiteral("%1 s").arg(ns / 1e9, 0, 'g', 3);
    return ns >= 1e6 ? QStringLiteral("%1 ms").arg(ns / 1e6, 0, 'g', 3)
                     : QStringLiteral("%1 µs").arg(ns / 1e3, 0, 'g', 3);
}

static QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

template<class Format> static QString typicalText(const Typical& typical, Format format)
{
    QString text = format(typical.median);
    if (typical.interval)
        text += QStringLiteral(" (%1 to %2)")
                    .arg(format(typical.interval->low), format(typical.interval->high));
    return text;
}

static QString causesText(const StepOutliers& outliers)
{
    QStringList causes;
    for (int i = causeCount - 1; i >= 0; --i) { // the unknown ones last
        if (const int count = outliers.causes[static_cast<std::size_t>(i)]; count > 0)
            causes << QStringLiteral("%1 %2").arg(toWord(static_cast<Cause>(i))).arg(count);
    }
    return causes.join(QStringLiteral(", "));
}

QString stepOutliersText(const StepOutliers& outliers, const StepRecord& record)
{
    const double share = outliers.latencies > 0 ? 100.0 * static_cast<double>(outliers.outliers) /
                                                      static_cast<double>(outliers.latencies)
                                                : 0;
    QStringList parts;
    parts << QStringLiteral("%1/s: %2 outliers above %3 (%4 %) in %5 episodes")
                 .arg(number(record.offeredRate), number(outliers.outliers),
                      std::isfinite(outliers.fenceNs) ? time(outliers.fenceNs)
                                                      : QStringLiteral("nothing"))
                 .arg(share, 0, 'g', 3)
                 .arg(number(static_cast<qint64>(outliers.episodes.size())));
    if (outliers.lengthNs)
        parts << QStringLiteral("length %1").arg(typicalText(*outliers.lengthNs, time));
    if (outliers.excess)
        parts << QStringLiteral("reaching %1 times the median")
                     .arg(typicalText(*outliers.excess,
                                      [](double x) { return QString::number(x, 'g', 3); }));
    if (outliers.gapNs)
        parts << QStringLiteral("one every %1").arg(typicalText(*outliers.gapNs, time));
    if (outliers.regularity)
        parts << (*outliers.regularity < 0.05
                      ? QStringLiteral("at regular intervals (p = %1)")
                      : QStringLiteral("no more regular than chance (p = %1)"))
                     .arg(*outliers.regularity, 0, 'g', 2);
    if (!outliers.episodes.empty())
        parts << QStringLiteral("likely causes: ") + causesText(outliers);
    return parts.join(QStringLiteral("; "));
}

static QString seriesText(const RunData& run, int series, int memoryMiB)
{
    const auto index = static_cast<std::size_t>(series);
    const auto& all = run.experiment.series;
    return QStringLiteral("%1, %2 MiB: ")
        .arg(index < all.size() ? all[index].name : QString())
        .arg(memoryMiB);
}

QString gapScalingText(const GapScaling& scaling, const RunData& run)
{
    QString text = seriesText(run, scaling.series, scaling.memoryMiB);
    if (scaling.line) {
        std::vector<double> requests;
        for (std::size_t i = 0; i < scaling.rates.size(); ++i)
            requests.push_back(scaling.rates[i] * scaling.gapsNs[i] / 1e9);
        text += QStringLiteral("gap against rate over %1 steps, slope of the logarithms %2 (95 %: "
                               "%3 to %4), about %5 requests from one to the next: ")
                    .arg(scaling.rates.size())
                    .arg(scaling.line->slope, 0, 'f', 2)
                    .arg(scaling.line->slope95.low, 0, 'f', 2)
                    .arg(scaling.line->slope95.high, 0, 'f', 2)
                    .arg(number(std::llround(medianOf(requests))));
    }
    return text + scaling.verdict;
}

QString outlierReportText(const OutlierReport& report, const RunData& run, int longest)
{
    QString text = QStringLiteral("Outliers above %1 of their step, %2 time\n")
                       .arg(report.rule.display(), report.kind == LatencyKind::Response
                                                       ? QStringLiteral("response")
                                                       : QStringLiteral("service"));
    for (const StepOutliers& step : report.steps) {
        const StepRecord& record = run.steps[static_cast<std::size_t>(step.step)].record;
        if (run.experiment.series.size() > 1)
            text += seriesText(run, record.series, record.memoryMiB);
        text += stepOutliersText(step, record) + QLatin1Char('\n');
        std::vector<const JudgedEpisode*> order;
        for (const JudgedEpisode& judged : step.episodes)
            order.push_back(&judged);
        std::stable_sort(order.begin(), order.end(),
                         [](const JudgedEpisode* a, const JudgedEpisode* b) {
                             return a->episode.worstNs > b->episode.worstNs;
                         });
        for (std::size_t i = 0; i < order.size() && i < static_cast<std::size_t>(longest); ++i) {
            const Episode& episode = order[i]->episode;
            text += QStringLiteral("    at %1 s, %2 long, up to %3, %4 requests: %5: %6\n")
                        .arg(static_cast<double>(episode.startNs) / 1e9, 0, 'f', 4)
                        .arg(time(static_cast<double>(episode.lengthNs())),
                             time(static_cast<double>(episode.worstNs)),
                             number(episode.outliers + episode.lost),
                             toWord(order[i]->finding.cause), order[i]->finding.evidence);
        }
    }
    for (const GapScaling& scaling : report.scaling)
        text += gapScalingText(scaling, run) + QLatin1Char('\n');
    return text;
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
                        {QStringLiteral("latencies"), step.latencies},
                        {QStringLiteral("length_ns"), toJson(step.lengthNs)},
                        {QStringLiteral("excess"), toJson(step.excess)},
                        {QStringLiteral("gap_ns"), toJson(step.gapNs)},
                        {QStringLiteral("regularity_p"),
                         step.regularity ? QJsonValue(*step.regularity) : QJsonValue()},
                        {QStringLiteral("episodes"), episodes}});
    }
    QJsonArray scaling;
    for (const GapScaling& curve : report.scaling) {
        QJsonObject object{{QStringLiteral("series"), curve.series},
                           {QStringLiteral("memory_mib"), curve.memoryMiB},
                           {QStringLiteral("steps"), static_cast<qint64>(curve.rates.size())},
                           {QStringLiteral("verdict"), curve.verdict}};
        if (curve.line) {
            object.insert(QStringLiteral("slope"), curve.line->slope);
            object.insert(QStringLiteral("slope_low"), curve.line->slope95.low);
            object.insert(QStringLiteral("slope_high"), curve.line->slope95.high);
        }
        scaling.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("outlier_rule"), report.rule.toText()},
                                     {QStringLiteral("steps"), steps},
                                     {QStringLiteral("scaling"), scaling}})
        .toJson();
}

} // namespace unisweep
