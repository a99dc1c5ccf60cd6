// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_export.h"

#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include "base/duration_text.h"
#include "base/language.h"
#include "results/accounting.h"
#include "results/boot_summary.h"
#include "results/client_agreement.h"
#include "results/curve_limits.h"
#include "results/evidence_export.h"
#include "results/mechanism_text.h"
#include "results/transfer_export.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void writeTime(QTextStream& out, qint64 ns)
{
    if (ns != never)
        out << ns;
    out << ',';
}

bool exportSamplesCsv(const RunData& run, QIODevice& device)
{
    if (isBandwidth(run.experiment.service))
        return exportIntervalsCsv(run, device);
    QTextStream out(&device);
    EvidenceColumns evidence(run);
    out << "series,memory_mib,repetition,offered_rate,intended_ns,sent_ns,received_ns,outcome,"
           "detail"
        << evidence.header() << '\n';
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        const QString prefix = u"%1,%2,%3,%4,"_s.arg(
            csvQuoted(run.experiment.series.at(static_cast<std::size_t>(record.series)).name),
            QString::number(record.memoryMiB), QString::number(record.repetition),
            QString::number(record.offeredRate));
        evidence.begin(step);
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const Sample& sample = step.samples[i];
            out << prefix << sample.intendedNs << ',';
            writeTime(out, sample.sentNs);
            writeTime(out, sample.receivedNs);
            out << QLatin1String(outcomeName(sample.outcome).data()) << ',' << sample.detail;
            evidence.write(out, i);
            out << '\n';
        }
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

// For summaries: only what the client reported.
static QJsonObject summaryObject(const LatencyStatistics& latency)
{
    return {
        {u"count"_s, latency.count},
        {u"mean_ns"_s, latency.meanNs},
        {u"sd_ns"_s, latency.standardDeviationNs},
        {u"min_ns"_s, latency.minNs},
        {u"median_ns"_s, latency.medianNs > 0 ? QJsonValue(latency.medianNs) : QJsonValue()},
        {u"max_ns"_s, latency.maxNs},
    };
}

static QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

static QJsonObject costObject(const StepCost& cost)
{
    return {
        {u"cpu_ns_per_answer"_s, orNull(cost.cpuNsPerResponse)},
        {u"vcpu"_s, orNull(cost.vcpu)},
        {u"total"_s, orNull(cost.total)},
        {u"waiting"_s, orNull(cost.waiting)},
        {u"halt_polling"_s, orNull(cost.haltPolling)},
        {u"host_busy"_s, orNull(cost.hostBusy)},
        {u"host_stolen"_s, orNull(cost.hostStolen)},
    };
}

static QJsonArray curvesArray(const RunData& run)
{
    QJsonArray curves;
    for (const CurveLimits& limits : curveLimits(run)) {
        const auto series = static_cast<std::size_t>(limits.series);
        curves.append(QJsonObject{
            {u"series"_s, series < run.experiment.series.size() ? run.experiment.series[series].name
                                                                : QString()},
            {u"memory_mib"_s, limits.memoryMiB},
            {u"ndr"_s, orNull(limits.noDropRate)},
            {u"pdr"_s, orNull(limits.partialDropRate)},
            {u"knee"_s, limits.knee ? QJsonValue(limits.knee->rate) : QJsonValue()},
        });
    }
    return curves;
}

// How much of the figures is the client's own lateness.
static QJsonValue clientShareObject(const StepData& step, double fenceNs)
{
    const auto client = clientShare(step.statistics);
    if (!client)
        return {};
    const OutlierCount outliers = outliersByClient(
        step.samples, fenceNs, static_cast<double>(step.statistics.latency.medianNs));
    return QJsonObject{
        {u"median_ns"_s, client->medianNs},
        {u"p99_ns"_s, client->p99Ns},
        {u"of_median"_s, client->ofMedian},
        {u"of_p99"_s, client->ofP99},
        {u"of_outliers"_s, outliers.all == 0 ? QJsonValue()
                                             : QJsonValue(static_cast<double>(outliers.byClient) /
                                                          static_cast<double>(outliers.all))},
    };
}

static QJsonObject stepObject(const RunData& run, const StepData& step, const OutlierRule& rule)
{
    QJsonObject outcomes;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        outcomes.insert(QLatin1String(outcomeName(outcome).data()), step.statistics.count(outcome));
    }
    const double fence = outlierFenceNs(rule, step.statistics.latency);
    const bool summary = step.statistics.summaryOnly;
    return {
        {u"series"_s, run.experiment.series.at(static_cast<std::size_t>(step.record.series)).name},
        {u"memory_mib"_s, step.record.memoryMiB},
        {u"repetition"_s, step.record.repetition},
        {u"offered_rate"_s, step.record.offeredRate},
        {u"sent_rate"_s, step.statistics.sentRate()},
        {u"response_rate"_s, step.statistics.responseRate()},
        {u"outcomes"_s, outcomes},
        {u"client"_s, toWord(clientOf(run, step))},
        {u"latency"_s,
         summary ? summaryObject(step.statistics.latency) : latencyObject(step.statistics.latency)},
        {u"send_lateness"_s, step.statistics.lateness.count == 0
                                 ? QJsonValue()
                                 : latencyObject(step.statistics.lateness)},
        {u"client_share"_s, clientShareObject(step, fence)},
        {u"outlier_fence_ns"_s,
         std::isfinite(fence) && !summary ? QJsonValue(fence) : QJsonValue()},
        {u"outliers"_s, summary ? QJsonValue() : QJsonValue(countOutliers(step.samples, fence))},
        {u"cost"_s, costObject(stepCost(run, step))},
        {u"scheduling"_s, schedulingObject(step)},
        {u"door"_s, doorObject(step)},
        {u"events"_s, eventsObject(step)},
        {u"state"_s, toWord(step.record.state)},
        {u"verdict"_s, step.record.verdict.toText()},
    };
}

QByteArray exportStepsJson(const RunData& run, std::optional<OutlierRule> rule)
{
    const OutlierRule outliers = rule.value_or(run.experiment.outliers);
    QJsonArray steps;
    for (const StepData& step : run.steps) {
        steps.append(isBandwidth(run.experiment.service) ? transferObject(run, step)
                                                         : stepObject(run, step, outliers));
    }
    QJsonObject calibration;
    if (run.calibration) {
        calibration = QJsonDocument::fromJson(run.calibration->json).object();
        calibration.insert(u"measured"_s, run.calibration->measured.toString(Qt::ISODate));
    }
    QJsonObject root{
        {u"experiment"_s, run.experiment.name},
        {u"state"_s, toWord(run.state)},
        {u"outlier_rule"_s, outliers.toText()},
        {u"calibration"_s, run.calibration ? calibration : QJsonValue()},
        {u"steps"_s, steps},
        {u"curves"_s, curvesArray(run)},
        {u"rungs"_s, rungsArray(run)},
        {u"boots"_s, bootsArray(run)},
    };
    if (const QJsonArray agreement = agreementArray(run); !agreement.isEmpty())
        root.insert(u"client_agreement"_s, agreement);
    return QJsonDocument(root).toJson();
}

QString stepsTable(const RunData& run)
{
    const StoredText english; // scripts parse it
    if (isBandwidth(run.experiment.service))
        return transferTable(run);
    const auto ms = [](double ns) { return QString::number(ns / 1e6, 'f', 3); };
    // A dash for what the client did not report.
    const auto valueOrDash = [&](bool known, double ns) { return known ? ms(ns) : u"–"_s; };
    QString text = u"%1 %2 %3 %4 %5 %6 %7 %8 %9 %10 %11 %12  %13\n"_s.arg(u"rate/s"_s, 8)
                       .arg(u"MiB"_s, 5)
                       .arg(u"n"_s, 8)
                       .arg(u"failed"_s, 8)
                       .arg(u"resp/s"_s, 9)
                       .arg(u"mean ms"_s, 9)
                       .arg(u"sd ms"_s, 9)
                       .arg(u"median"_s, 9)
                       .arg(u"p99 ms"_s, 9)
                       .arg(u"max ms"_s, 9)
                       .arg(u"outliers"_s, 8)
                       .arg(u"CPU us/a"_s, 8)
                       .arg(u"verdict"_s);
    int series = -1;
    for (const StepData& step : run.steps) {
        const StepStatistics& statistics = step.statistics;
        const LatencyStatistics& latency = statistics.latency;
        const bool summary = statistics.summaryOnly;
        const bool any = latency.count > 0;
        if (step.record.series != series && run.experiment.series.size() > 1)
            text += run.experiment.series.at(static_cast<std::size_t>(step.record.series)).name +
                    QLatin1Char('\n');
        series = step.record.series;
        const double fence = outlierFenceNs(run.experiment.outliers, latency);
        const auto cpu = stepCost(run, step).cpuNsPerResponse;
        text += u"%1 %2 %3 %4 %5 %6 %7 %8 %9 %10 %11 %12  %13\n"_s.arg(step.record.offeredRate, 8)
                    .arg(step.record.memoryMiB, 5)
                    .arg(statistics.requests(), 8)
                    .arg(statistics.failed(), 8)
                    .arg(statistics.responseRate(), 9, 'f', 0)
                    .arg(valueOrDash(any, latency.meanNs), 9)
                    .arg(valueOrDash(any, latency.standardDeviationNs), 9)
                    .arg(valueOrDash(any && (!summary || latency.medianNs > 0),
                                     static_cast<double>(latency.medianNs)),
                         9)
                    .arg(valueOrDash(any && !summary, static_cast<double>(latency.p99Ns)), 9)
                    .arg(valueOrDash(any, static_cast<double>(latency.maxNs)), 9)
                    .arg(summary ? u"–"_s : QString::number(countOutliers(step.samples, fence)), 8)
                    .arg(cpu ? QString::number(*cpu / 1e3, 'f', 1) : u"–"_s, 8)
                    .arg(step.record.verdict.toText());
    }
    for (const CurveLimits& limits : curveLimits(run))
        text += curveName(run, limits.series, limits.memoryMiB) + u": "_s + limitsText(limits) +
                QLatin1Char('\n');
    if (run.calibration)
        text += u"load client: %1\n"_s.arg(run.calibration->toText());
    return text + agreementTable(run);
}

} // namespace unisweep
