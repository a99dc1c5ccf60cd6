// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/boot_summary.h"

#include <algorithm>

#include <QJsonObject>

#include "base/quantity_text.h"
#include "results/rung_memory.h"

namespace unisweep
{

// A guest without an answer and without a failure was still booting when the run was stopped.
static bool isOver(const GuestRecord& guest)
{
    return guest.bootNs >= 0 || guest.failure != Failure::None;
}

std::vector<BootSummary> bootSummaries(const RunData& run)
{
    std::vector<BootSummary> summaries;
    std::vector<std::vector<qint64>> times;
    for (const GuestRecord& guest : run.guests) {
        if (guest.purpose == BootPurpose::Search || !isOver(guest))
            continue;
        auto found =
            std::find_if(summaries.begin(), summaries.end(), [&](const BootSummary& summary) {
                return summary.series == guest.series && summary.memoryMiB == guest.memoryMiB;
            });
        if (found == summaries.end()) {
            BootSummary summary;
            summary.series = guest.series;
            summary.memoryMiB = guest.memoryMiB;
            found = summaries.insert(summaries.end(), summary);
            times.emplace_back();
        }
        ++found->boots;
        if (guest.bootNs >= 0)
            times[static_cast<std::size_t>(found - summaries.begin())].push_back(guest.bootNs);
        else
            ++found->failures[guest.failure];
    }
    for (std::size_t i = 0; i < summaries.size(); ++i)
        summaries[i].time = describe(times[i]);
    return summaries;
}

std::vector<LeastMemory> leastMemories(const RunData& run)
{
    std::vector<LeastMemory> found;
    const auto seriesCount = static_cast<int>(run.experiment.series.size());
    for (int series = 0; series < seriesCount; ++series) {
        LeastMemory least;
        least.series = series;
        bool searched = false;
        for (const GuestRecord& guest : run.guests) {
            if (guest.series != series || guest.purpose != BootPurpose::Search || !isOver(guest))
                continue;
            searched = true;
            if (guest.bootNs >= 0)
                least.answersMiB =
                    std::min(guest.memoryMiB, least.answersMiB.value_or(guest.memoryMiB));
        }
        for (const GuestRecord& guest : run.guests) {
            const bool below = guest.series == series && guest.purpose == BootPurpose::Search &&
                               guest.failure != Failure::None &&
                               guest.memoryMiB < least.answersMiB.value_or(INT_MAX);
            if (below && guest.memoryMiB > least.failsMiB.value_or(0)) {
                least.failsMiB = guest.memoryMiB;
                least.failure = guest.failure;
            }
        }
        if (searched)
            found.push_back(least);
    }
    return found;
}

static QString seriesName(const RunData& run, int series)
{
    return run.experiment.series.at(static_cast<std::size_t>(series)).name;
}

QString causesText(const QMap<Failure, int>& failures)
{
    QStringList causes;
    for (auto it = failures.begin(); it != failures.end(); ++it)
        causes << QStringLiteral("%1 × %2").arg(it.value()).arg(displayName(it.key()));
    return causes.join(QStringLiteral(", "));
}

QString leastMemoryText(const RunData& run, const LeastMemory& least)
{
    const QString name = seriesName(run, least.series);
    if (!least.answersMiB)
        return QStringLiteral("%1: did not answer with %2 MiB (%3)")
            .arg(name, QString::number(least.failsMiB.value_or(0)), displayName(least.failure));
    QString text = QStringLiteral("%1: least memory that answered: %2")
                       .arg(name, humanMemory(*least.answersMiB));
    if (least.failsMiB)
        text += QStringLiteral("; not with %1 MiB: %2")
                    .arg(QString::number(*least.failsMiB), displayName(least.failure));
    return text;
}

QString bootsTable(const RunData& run)
{
    if (run.experiment.kind != ExperimentKind::Boot)
        return {};
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10  causes\n")
                       .arg(QStringLiteral("series"), -24)
                       .arg(QStringLiteral("MiB"), 5)
                       .arg(QStringLiteral("boots"), 6)
                       .arg(QStringLiteral("failed"), 6)
                       .arg(QStringLiteral("min s"), 7)
                       .arg(QStringLiteral("median"), 7)
                       .arg(QStringLiteral("mean"), 7)
                       .arg(QStringLiteral("sd"), 7)
                       .arg(QStringLiteral("p90"), 7)
                       .arg(QStringLiteral("max s"), 7);
    for (const BootSummary& summary : bootSummaries(run)) {
        const auto seconds = [&](double ns) { // of none, there is no figure
            return summary.time.count > 0 ? QString::number(ns / 1e9, 'f', 2) : QStringLiteral("–");
        };
        text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10  %11\n")
                    .arg(seriesName(run, summary.series).leftJustified(24),
                         QString::number(summary.memoryMiB).rightJustified(5),
                         QString::number(summary.boots).rightJustified(6),
                         QString::number(summary.failed()).rightJustified(6),
                         seconds(static_cast<double>(summary.time.minNs)).rightJustified(7),
                         seconds(static_cast<double>(summary.time.medianNs)).rightJustified(7),
                         seconds(summary.time.meanNs).rightJustified(7),
                         seconds(summary.time.standardDeviationNs).rightJustified(7),
                         seconds(static_cast<double>(summary.time.p90Ns)).rightJustified(7),
                         seconds(static_cast<double>(summary.time.maxNs)).rightJustified(7),
                         causesText(summary.failures));
    }
    for (const LeastMemory& least : leastMemories(run))
        text += leastMemoryText(run, least) + QLatin1Char('\n');
    return text;
}

QString rungsTable(const RunData& run)
{
    if (run.experiment.memoryMiB.size() < 2 || run.rungs.empty())
        return {};
    const auto told = [](double mib) {
        return mib < 0 ? QStringLiteral("–") : QString::number(mib, 'f', 0);
    };
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6  ended\n")
                       .arg(QStringLiteral("series"), -24)
                       .arg(QStringLiteral("MiB"), 5)
                       .arg(QStringLiteral("best ") + responseUnit(run.experiment.service), 14)
                       .arg(QStringLiteral("of baseline"), 12)
                       .arg(QStringLiteral("kernel's MiB"), 12)
                       .arg(QStringLiteral("used MiB"), 9);
    for (const RungRecord& rung : run.rungs) {
        const QString share =
            rung.baselineRate > 0
                ? QStringLiteral("%1 %").arg(rung.bestRate / rung.baselineRate * 100, 0, 'f', 0)
                : QStringLiteral("-");
        const QString how =
            rung.failure == Failure::None
                ? QStringLiteral("held")
                : QStringLiteral("%1: %2").arg(displayName(rung.failure),
                                               rung.why.section(QLatin1Char('\n'), 0, 0));
        const RungMemory memory = rungMemory(run, rung.series, rung.memoryMiB);
        text += QStringLiteral("%1 %2 %3 %4 %5 %6  %7\n")
                    .arg(seriesName(run, rung.series).leftJustified(24),
                         QString::number(rung.memoryMiB).rightJustified(5),
                         QString::number(rung.bestRate, 'f', 0).rightJustified(14),
                         share.rightJustified(12), told(memory.managed).rightJustified(12),
                         told(memory.used).rightJustified(9), how);
    }
    return text;
}

QJsonArray bootsArray(const RunData& run)
{
    QJsonArray boots;
    for (const GuestRecord& guest : run.guests) {
        boots.append(QJsonObject{
            {QStringLiteral("series"), seriesName(run, guest.series)},
            {QStringLiteral("memory_mib"), guest.memoryMiB},
            {QStringLiteral("purpose"), toWord(guest.purpose)},
            {QStringLiteral("boot_ns"),
             guest.bootNs >= 0 ? QJsonValue(guest.bootNs) : QJsonValue()},
            {QStringLiteral("failure"), toWord(guest.failure)},
            {QStringLiteral("ending"), guest.ending},
        });
    }
    return boots;
}

QJsonArray rungsArray(const RunData& run)
{
    QJsonArray rungs;
    const auto known = [](double value) { return value < 0 ? QJsonValue() : QJsonValue(value); };
    for (const RungRecord& rung : run.rungs) {
        const RungMemory memory = rungMemory(run, rung.series, rung.memoryMiB);
        rungs.append(QJsonObject{
            {QStringLiteral("series"), seriesName(run, rung.series)},
            {QStringLiteral("memory_mib"), rung.memoryMiB},
            {QStringLiteral("failure"), toWord(rung.failure)},
            {QStringLiteral("why"), rung.why},
            {QStringLiteral("best_rate"), rung.bestRate},
            {QStringLiteral("baseline_rate"), rung.baselineRate},
            {QStringLiteral("managed_mib"), known(memory.managed)},
            {QStringLiteral("used_mib"), known(memory.used)},
            {QStringLiteral("major_faults"), known(static_cast<double>(memory.majorFaults))},
        });
    }
    return rungs;
}

} // namespace unisweep
