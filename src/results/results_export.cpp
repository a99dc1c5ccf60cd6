// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_export.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include "base/duration_text.h"
#include "results/accounting.h"
#include "results/boot_summary.h"
#include "results/client_agreement.h"
#include "results/curve_limits.h"
#include "results/door_statistics.h"
#include "results/mechanism_text.h"
#include "results/transfer_export.h"

namespace unisweep
{

static void writeTime(QTextStream& out, qint64 ns)
{
    if (ns != never)
        out << ns;
    out << ',';
}

static void writePassage(QTextStream& out, const DoorPassage* passage)
{
    out << ',';
    writeTime(out, passage ? passage->enteredNs : never);
    if (passage && passage->hasLeft())
        out << passage->leftNs;
}

bool exportSamplesCsv(const RunData& run, QIODevice& device)
{
    if (isBandwidth(run.experiment.service))
        return exportIntervalsCsv(run, device);
    QTextStream out(&device);
    const bool hasDoor =
        std::ranges::any_of(run.steps, [](const StepData& step) { return step.door != nullptr; });
    out << "series,memory_mib,repetition,offered_rate,intended_ns,sent_ns,received_ns,outcome,"
           "detail"
        << (hasDoor ? ",entered_ns,left_ns\n" : "\n");
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        const QString prefix =
            QStringLiteral("%1,%2,%3,%4,")
                .arg(csvQuoted(
                         run.experiment.series.at(static_cast<std::size_t>(record.series)).name),
                     QString::number(record.memoryMiB), QString::number(record.repetition),
                     QString::number(record.offeredRate));
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const Sample& sample = step.samples[i];
            out << prefix << sample.intendedNs << ',';
            writeTime(out, sample.sentNs);
            writeTime(out, sample.receivedNs);
            out << QLatin1String(outcomeName(sample.outcome).data()) << ',' << sample.detail;
            if (hasDoor)
                writePassage(out, step.door ? step.door->of(static_cast<qint64>(i)) : nullptr);
            out << '\n';
        }
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

// Of a summary, only what its client told.
static QJsonObject summaryObject(const LatencyStatistics& latency)
{
    return {
        {QStringLiteral("count"), latency.count},
        {QStringLiteral("mean_ns"), latency.meanNs},
        {QStringLiteral("sd_ns"), latency.standardDeviationNs},
        {QStringLiteral("min_ns"), latency.minNs},
        {QStringLiteral("median_ns"),
         latency.medianNs > 0 ? QJsonValue(latency.medianNs) : QJsonValue()},
        {QStringLiteral("max_ns"), latency.maxNs},
    };
}

static QJsonObject latencyObject(const LatencyStatistics& latency)
{
    return {
        {QStringLiteral("count"), latency.count},
        {QStringLiteral("mean_ns"), latency.meanNs},
        {QStringLiteral("sd_ns"), latency.standardDeviationNs},
        {QStringLiteral("min_ns"), latency.minNs},
        {QStringLiteral("median_ns"), latency.medianNs},
        {QStringLiteral("p90_ns"), latency.p90Ns},
        {QStringLiteral("p99_ns"), latency.p99Ns},
        {QStringLiteral("p99_9_ns"), latency.p999Ns},
        {QStringLiteral("max_ns"), latency.maxNs},
    };
}

static QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

static QJsonObject costObject(const StepCost& cost)
{
    return {
        {QStringLiteral("cpu_ns_per_answer"), orNull(cost.cpuNsPerAnswer)},
        {QStringLiteral("vcpu"), orNull(cost.vcpu)},
        {QStringLiteral("total"), orNull(cost.total)},
        {QStringLiteral("waiting"), orNull(cost.waiting)},
        {QStringLiteral("host_busy"), orNull(cost.hostBusy)},
        {QStringLiteral("host_stolen"), orNull(cost.hostStolen)},
    };
}

static QJsonValue doorObject(const StepData& step)
{
    const auto door = doorStatistics(step);
    if (!door)
        return step.door
                   ? QJsonValue(QJsonObject{{QStringLiteral("source"), toWord(step.door->source)},
                                            {QStringLiteral("why"), step.door->why}})
                   : QJsonValue();
    return QJsonObject{
        {QStringLiteral("source"), toWord(step.door->source)},
        {QStringLiteral("place"), step.door->place},
        {QStringLiteral("clock_error_ns"), step.door->clockErrorNs},
        {QStringLiteral("way_in"), latencyObject(door->wayIn)},
        {QStringLiteral("inside"), latencyObject(door->inside)},
        {QStringLiteral("way_out"), latencyObject(door->wayOut)},
        {QStringLiteral("missed_packets"), step.door->missed},
        {QStringLiteral("unmatched_packets"), step.door->unmatched},
        {QStringLiteral("unseen"), door->unseen},
        {QStringLiteral("lost_on_way_in"), door->lostOnWayIn},
        {QStringLiteral("lost_inside"), door->lostInside},
        {QStringLiteral("lost_on_way_out"), door->lostOnWayOut},
        {QStringLiteral("repeated_in"), door->repeatedIn},
        {QStringLiteral("repeated_out"), door->repeatedOut},
    };
}

static QJsonArray curvesArray(const RunData& run)
{
    QJsonArray curves;
    for (const CurveLimits& limits : curveLimits(run)) {
        const auto series = static_cast<std::size_t>(limits.series);
        curves.append(QJsonObject{
            {QStringLiteral("series"), series < run.experiment.series.size()
                                           ? run.experiment.series[series].name
                                           : QString()},
            {QStringLiteral("memory_mib"), limits.memoryMiB},
            {QStringLiteral("ndr"), orNull(limits.noDropRate)},
            {QStringLiteral("pdr"), orNull(limits.partialDropRate)},
            {QStringLiteral("knee"), limits.knee ? QJsonValue(limits.knee->rate) : QJsonValue()},
        });
    }
    return curves;
}

QByteArray exportStepsJson(const RunData& run, std::optional<OutlierRule> rule)
{
    const OutlierRule outliers = rule.value_or(run.experiment.outliers);
    QJsonArray steps;
    for (const StepData& step : run.steps) {
        QJsonObject outcomes;
        for (int i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            outcomes.insert(QLatin1String(outcomeName(outcome).data()),
                            step.statistics.count(outcome));
        }
        const double fence = outlierFenceNs(outliers, step.statistics.latency);
        if (isBandwidth(run.experiment.service)) {
            steps.append(transferObject(run, step));
            continue;
        }
        const bool summary = step.statistics.summaryOnly;
        steps.append(QJsonObject{
            {QStringLiteral("series"),
             run.experiment.series.at(static_cast<std::size_t>(step.record.series)).name},
            {QStringLiteral("memory_mib"), step.record.memoryMiB},
            {QStringLiteral("repetition"), step.record.repetition},
            {QStringLiteral("offered_rate"), step.record.offeredRate},
            {QStringLiteral("sent_rate"), step.statistics.sentRate()},
            {QStringLiteral("response_rate"), step.statistics.responseRate()},
            {QStringLiteral("outcomes"), outcomes},
            {QStringLiteral("client"), toWord(clientOf(run, step))},
            {QStringLiteral("latency"), summary ? summaryObject(step.statistics.latency)
                                                : latencyObject(step.statistics.latency)},
            {QStringLiteral("send_lateness"), step.statistics.lateness.count == 0
                                                  ? QJsonValue()
                                                  : latencyObject(step.statistics.lateness)},
            {QStringLiteral("outlier_fence_ns"),
             std::isfinite(fence) && !summary ? QJsonValue(fence) : QJsonValue()},
            {QStringLiteral("outliers"),
             summary ? QJsonValue() : QJsonValue(countOutliers(step.samples, fence))},
            {QStringLiteral("cost"), costObject(stepCost(run, step))},
            {QStringLiteral("door"), doorObject(step)},
            {QStringLiteral("state"), toWord(step.record.state)},
            {QStringLiteral("verdict"), step.record.verdict.toText()},
        });
    }
    QJsonObject calibration;
    if (run.calibration) {
        calibration = QJsonDocument::fromJson(run.calibration->json).object();
        calibration.insert(QStringLiteral("measured"),
                           run.calibration->measured.toString(Qt::ISODate));
    }
    QJsonObject root{
        {QStringLiteral("experiment"), run.experiment.name},
        {QStringLiteral("state"), toWord(run.state)},
        {QStringLiteral("outlier_rule"), outliers.toText()},
        {QStringLiteral("calibration"), run.calibration ? calibration : QJsonValue()},
        {QStringLiteral("steps"), steps},
        {QStringLiteral("curves"), curvesArray(run)},
        {QStringLiteral("rungs"), rungsArray(run)},
        {QStringLiteral("boots"), bootsArray(run)},
    };
    if (const QJsonArray agreement = agreementArray(run); !agreement.isEmpty())
        root.insert(QStringLiteral("client_agreement"), agreement);
    return QJsonDocument(root).toJson();
}

QString stepsTable(const RunData& run)
{
    if (isBandwidth(run.experiment.service))
        return transferTable(run);
    const auto ms = [](double ns) { return QString::number(ns / 1e6, 'f', 3); };
    // What a client did not tell has no figure.
    const auto told = [&](bool known, double ns) { return known ? ms(ns) : QStringLiteral("–"); };
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10 %11 %12  %13\n")
                       .arg(QStringLiteral("rate/s"), 8)
                       .arg(QStringLiteral("MiB"), 5)
                       .arg(QStringLiteral("n"), 8)
                       .arg(QStringLiteral("failed"), 8)
                       .arg(QStringLiteral("resp/s"), 9)
                       .arg(QStringLiteral("mean ms"), 9)
                       .arg(QStringLiteral("sd ms"), 9)
                       .arg(QStringLiteral("median"), 9)
                       .arg(QStringLiteral("p99 ms"), 9)
                       .arg(QStringLiteral("max ms"), 9)
                       .arg(QStringLiteral("outliers"), 8)
                       .arg(QStringLiteral("CPU us/a"), 8)
                       .arg(QStringLiteral("verdict"));
    int series = -1;
    for (const StepData& step : run.steps) {
        const StepStatistics& statistics = step.statistics;
        const LatencyStatistics& latency = statistics.latency;
        const bool summary = statistics.summaryOnly;
        if (step.record.series != series && run.experiment.series.size() > 1)
            text += run.experiment.series.at(static_cast<std::size_t>(step.record.series)).name +
                    QLatin1Char('\n');
        series = step.record.series;
        const double fence = outlierFenceNs(run.experiment.outliers, latency);
        const auto cpu = stepCost(run, step).cpuNsPerAnswer;
        text +=
            QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10 %11 %12  %13\n")
                .arg(step.record.offeredRate, 8)
                .arg(step.record.memoryMiB, 5)
                .arg(statistics.requests(), 8)
                .arg(statistics.failed(), 8)
                .arg(statistics.responseRate(), 9, 'f', 0)
                .arg(ms(latency.meanNs), 9)
                .arg(ms(latency.standardDeviationNs), 9)
                .arg(told(!summary || latency.medianNs > 0, static_cast<double>(latency.medianNs)),
                     9)
                .arg(told(!summary, static_cast<double>(latency.p99Ns)), 9)
                .arg(ms(static_cast<double>(latency.maxNs)), 9)
                .arg(summary ? QStringLiteral("–")
                             : QString::number(countOutliers(step.samples, fence)),
                     8)
                .arg(cpu ? QString::number(*cpu / 1e3, 'f', 1) : QStringLiteral("–"), 8)
                .arg(step.record.verdict.toText());
    }
    for (const CurveLimits& limits : curveLimits(run))
        text += curveName(run, limits.series, limits.memoryMiB) + QStringLiteral(": ") +
                limitsText(limits) + QLatin1Char('\n');
    if (run.calibration)
        text += QStringLiteral("load client: %1\n").arg(run.calibration->toText());
    return text + agreementTable(run);
}

} // namespace unisweep
