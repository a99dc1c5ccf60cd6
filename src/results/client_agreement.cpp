// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/client_agreement.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <QJsonObject>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "experiment/client_limits.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double rateTolerance = 0.03;
static constexpr double latencyTolerance = 0.20;
static constexpr double medianFloorNs = 0.1e6;
static constexpr double meanFloorNs = 0.2e6;

static bool near(double a, double b, double share, double floor)
{
    return std::abs(a - b) <= std::max(share * std::max(a, b), floor);
}

// The first series before this one that has the same guest, if its client differs.
static std::optional<int> twinOf(const Experiment& experiment, int series)
{
    const auto at = [&](int i) -> const Series& {
        return experiment.series[static_cast<std::size_t>(i)];
    };
    for (int i = 0; i < series; ++i) {
        if (haveSameGuest(at(i), at(series)))
            return experiment.clientOf(at(i)) == experiment.clientOf(at(series)) ? std::nullopt
                                                                                 : std::optional(i);
    }
    return {};
}

// Counted from when a request was sent: from the samples, or, without samples, as the client
// reported it.
static StepStatistics serviceStatistics(const StepData& step)
{
    if (step.statistics.summaryOnly)
        return step.statistics;
    const auto elapsed = std::chrono::nanoseconds(std::llround(step.statistics.seconds * 1e9));
    return computeStatistics(step.samples, elapsed, LatencyKind::Service);
}

// A few slow requests change the mean but not the median. If both clients report medians, this text
// shows whether that explains the difference.
static QString medians(const StepData& first, const StepData& second)
{
    const LatencyStatistics one = serviceStatistics(first).latency;
    const LatencyStatistics two = serviceStatistics(second).latency;
    if (one.medianNs <= 0 || two.medianNs <= 0)
        return {};
    return u"the medians are %1 and %2 ms, the slowest requests took %3 and %4 ms"_s
        .arg(static_cast<double>(one.medianNs) / 1e6, 0, 'f', 3)
        .arg(static_cast<double>(two.medianNs) / 1e6, 0, 'f', 3)
        .arg(static_cast<double>(one.maxNs) / 1e6, 0, 'f', 1)
        .arg(static_cast<double>(two.maxNs) / 1e6, 0, 'f', 1);
}

static QString explanation(const ClientComparison& comparison, const Experiment& experiment,
                           bool ratesAgree, const StepData& first, const StepData& second)
{
    QStringList parts;
    if (comparison.firstResponseRate <= 0 && comparison.secondResponseRate <= 0)
        return u"neither was answered"_s;
    if (!ratesAgree)
        parts << u"response rates differ by %1 %"_s.arg(
            std::abs(comparison.firstResponseRate - comparison.secondResponseRate) /
                std::max(comparison.firstResponseRate, comparison.secondResponseRate) * 100,
            0, 'f', 0);
    else
        parts << u"%1 latencies differ by %2 ms"_s.arg(comparison.byMean ? u"mean"_s : u"median"_s)
                     .arg(std::abs(comparison.firstLatencyNs - comparison.secondLatencyNs) / 1e6, 0,
                          'f', 3);
    if (const QString both = medians(first, second); comparison.byMean && !both.isEmpty())
        parts << both;
    for (const StepData* step : {&first, &second}) {
        if (step->record.verdict.kind == Verdict::Kind::ClientLimited)
            parts << step->record.verdict.toText();
    }
    for (const Client& client : {comparison.first, comparison.second}) {
        const QString limits = clientLimits(client, experiment);
        if (!limits.isEmpty() && !parts.join(QString()).contains(limits))
            parts << limits;
    }
    return parts.join(u"; "_s);
}

static ClientComparison compare(const RunData& run, const StepData& first, const StepData& second)
{
    ClientComparison result;
    result.first = clientOf(run, first);
    result.second = clientOf(run, second);
    result.firstSeries = first.record.series;
    result.secondSeries = second.record.series;
    result.memoryMiB = second.record.memoryMiB;
    result.repetition = second.record.repetition;
    result.offeredRate = second.record.offeredRate;
    const StepStatistics one = serviceStatistics(first);
    const StepStatistics two = serviceStatistics(second);
    result.firstResponseRate = one.responseRate();
    result.secondResponseRate = two.responseRate();
    result.byMean = one.summaryOnly || two.summaryOnly;
    const auto latency = [&](const StepStatistics& statistics) {
        return result.byMean ? statistics.latency.meanNs
                             : static_cast<double>(statistics.latency.medianNs);
    };
    result.firstLatencyNs = latency(one);
    result.secondLatencyNs = latency(two);
    const bool ratesAgree =
        near(result.firstResponseRate, result.secondResponseRate, rateTolerance, 0);
    result.agrees = ratesAgree && result.firstResponseRate > 0 &&
                    near(result.firstLatencyNs, result.secondLatencyNs, latencyTolerance,
                         result.byMean ? meanFloorNs : medianFloorNs);
    if (!result.agrees)
        result.why = explanation(result, run.experiment, ratesAgree, first, second);
    return result;
}

bool comparesClients(const Experiment& experiment)
{
    if (isBandwidth(experiment.service))
        return false; // iperf 2 and 3 need different servers
    for (int i = 0; i < static_cast<int>(experiment.series.size()); ++i) {
        if (twinOf(experiment, i))
            return true;
    }
    return false;
}

std::vector<ClientComparison> compareClients(const RunData& run)
{
    std::vector<ClientComparison> comparisons;
    if (!comparesClients(run.experiment))
        return comparisons;
    for (const StepData& second : run.steps) {
        const auto twin = twinOf(run.experiment, second.record.series);
        if (!twin || second.record.state != RunState::Finished)
            continue;
        for (const StepData& first : run.steps) {
            if (first.record.series == *twin && first.record.state == RunState::Finished &&
                first.record.memoryMiB == second.record.memoryMiB &&
                first.record.repetition == second.record.repetition &&
                first.record.offeredRate == second.record.offeredRate)
                comparisons.push_back(compare(run, first, second));
        }
    }
    return comparisons;
}

QString agreementTable(const RunData& run)
{
    const StoredText english; // scripts parse it
    const std::vector<ClientComparison> comparisons = compareClients(run);
    if (comparisons.empty())
        return {};
    QString text =
        u"\nThe same steps by two load clients (agreement: response rate within 3 %, median service time within 20 % or 0.1 ms;\nby mean, 20 % or 0.2 ms, where a client reports no samples):\n%1 %2 %3 %4 %5  %6\n"_s
            .arg(u"rate/s"_s, 8)
            .arg(u"MiB"_s, 5)
            .arg(u"clients"_s, 20)
            .arg(u"resp/s"_s, 17)
            .arg(u"latency ms"_s, 19)
            .arg(u"agree?"_s);
    for (const ClientComparison& one : comparisons) {
        const auto pair = [](double a, double b, int decimals) {
            return u"%1 / %2"_s.arg(a, 0, 'f', decimals).arg(b, 0, 'f', decimals);
        };
        text += u"%1 %2 %3 %4 %5  %6\n"_s.arg(one.offeredRate, 8)
                    .arg(one.memoryMiB, 5)
                    .arg(toWord(one.first) + u" / "_s + toWord(one.second), 20)
                    .arg(pair(one.firstResponseRate, one.secondResponseRate, 0), 17)
                    .arg(pair(one.firstLatencyNs / 1e6, one.secondLatencyNs / 1e6, 3) +
                             (one.byMean ? u" mean"_s : QString()),
                         19)
                    .arg(one.agrees ? u"yes"_s : u"no: "_s + one.why);
    }
    return text;
}

QStringList agreementLines(const RunData& run)
{
    QStringList lines;
    for (const ClientComparison& one : compareClients(run)) {
        const auto side = [](Client client, double rate, double latencyNs) {
            return u"%1 %2, %3"_s.arg(toWord(client), humanRate(rate), humanTime(latencyNs));
        };
        lines << u"%1 with %2 by %3 and by %4 (%5): %6"_s.arg(
            humanRate(one.offeredRate), humanMemory(one.memoryMiB),
            side(one.first, one.firstResponseRate, one.firstLatencyNs),
            side(one.second, one.secondResponseRate, one.secondLatencyNs),
            one.byMean ? u"means"_s : u"medians"_s,
            one.agrees ? u"the clients agree"_s : u"the clients do not agree: "_s + one.why);
    }
    return lines;
}

QJsonArray agreementArray(const RunData& run)
{
    QJsonArray array;
    for (const ClientComparison& one : compareClients(run)) {
        array.append(QJsonObject{
            {u"clients"_s, QJsonArray{toWord(one.first), toWord(one.second)}},
            {u"memory_mib"_s, one.memoryMiB},
            {u"repetition"_s, one.repetition},
            {u"offered_rate"_s, one.offeredRate},
            {u"response_rates"_s, QJsonArray{one.firstResponseRate, one.secondResponseRate}},
            {u"latency"_s, one.byMean ? u"mean"_s : u"median"_s},
            {u"latencies_ns"_s, QJsonArray{one.firstLatencyNs, one.secondLatencyNs}},
            {u"agrees"_s, one.agrees},
            {u"why"_s, one.why},
        });
    }
    return array;
}

} // namespace unisweep
