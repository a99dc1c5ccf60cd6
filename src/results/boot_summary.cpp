// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/boot_summary.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonObject>

#include "base/language.h"
#include "base/quantity_text.h"
#include "results/rung_memory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// A guest with neither an answer nor a failure was still booting when the run was stopped.
static bool isOver(const GuestRecord& guest)
{
    return guest.bootNs || guest.failure != Failure::None;
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
        if (guest.bootNs)
            times[static_cast<std::size_t>(found - summaries.begin())].push_back(*guest.bootNs);
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
            if (guest.bootNs)
                least.respondsMiB =
                    std::min(guest.memoryMiB, least.respondsMiB.value_or(guest.memoryMiB));
        }
        for (const GuestRecord& guest : run.guests) {
            const bool below = guest.series == series && guest.purpose == BootPurpose::Search &&
                               guest.failure != Failure::None &&
                               guest.memoryMiB < least.respondsMiB.value_or(INT_MAX);
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
        causes << QCoreApplication::translate("Boots", "%1 × %2", "count, failure")
                      .arg(humanCount(it.value()), displayName(it.key()));
    return causes.join(u", "_s);
}

QString leastMemoryText(const RunData& run, const LeastMemory& least)
{
    const QString name = seriesName(run, least.series);
    if (!least.respondsMiB)
        return QCoreApplication::translate("Boots", "%1: no response with %2 MiB (%3)")
            .arg(name, QString::number(least.failsMiB.value_or(0)), displayName(least.failure));
    if (!least.failsMiB)
        return QCoreApplication::translate("Boots", "%1: least memory that answered: %2")
            .arg(name, humanMemory(*least.respondsMiB));
    return QCoreApplication::translate("Boots",
                                       "%1: least memory that answered: %2; not with %3 MiB: %4")
        .arg(name, humanMemory(*least.respondsMiB), QString::number(*least.failsMiB),
             displayName(least.failure));
}

QString bootsTable(const RunData& run)
{
    const StoredText english; // scripts parse it
    if (run.experiment.kind != ExperimentKind::Boot)
        return {};
    QString text = u"%1 %2 %3 %4 %5 %6 %7 %8 %9 %10  causes\n"_s.arg(u"series"_s, -24)
                       .arg(u"MiB"_s, 5)
                       .arg(u"boots"_s, 6)
                       .arg(u"failed"_s, 6)
                       .arg(u"min s"_s, 7)
                       .arg(u"median"_s, 7)
                       .arg(u"mean"_s, 7)
                       .arg(u"sd"_s, 7)
                       .arg(u"p90"_s, 7)
                       .arg(u"max s"_s, 7);
    for (const BootSummary& summary : bootSummaries(run)) {
        const auto seconds = [&](double ns) { // undefined without boots
            return summary.time.count > 0 ? QString::number(ns / 1e9, 'f', 2) : u"–"_s;
        };
        text += u"%1 %2 %3 %4 %5 %6 %7 %8 %9 %10  %11\n"_s.arg(
            seriesName(run, summary.series).leftJustified(24),
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
    const StoredText english; // scripts parse it
    if (run.experiment.memoryMiB.size() < 2 || run.rungs.empty())
        return {};
    const auto mebibytes = [](std::optional<double> mib) {
        return mib ? QString::number(*mib, 'f', 0) : u"–"_s;
    };
    QString text = u"%1 %2 %3 %4 %5 %6  ended\n"_s.arg(u"series"_s, -24)
                       .arg(u"MiB"_s, 5)
                       .arg(u"best "_s + responseUnit(run.experiment.service), 14)
                       .arg(u"of baseline"_s, 12)
                       .arg(u"kernel's MiB"_s, 12)
                       .arg(u"used MiB"_s, 9);
    for (const RungRecord& rung : run.rungs) {
        const QString share =
            rung.baselineRate > 0
                ? u"%1 %"_s.arg(rung.bestRate / rung.baselineRate * 100, 0, 'f', 0)
                : u"-"_s;
        const QString how = rung.failure == Failure::None
                                ? u"held"_s
                                : u"%1: %2"_s.arg(displayName(rung.failure),
                                                  rung.why.section(QLatin1Char('\n'), 0, 0));
        const RungMemory memory = rungMemory(run, rung.series, rung.memoryMiB);
        text += u"%1 %2 %3 %4 %5 %6  %7\n"_s.arg(
            seriesName(run, rung.series).leftJustified(24),
            QString::number(rung.memoryMiB).rightJustified(5),
            QString::number(rung.bestRate, 'f', 0).rightJustified(14), share.rightJustified(12),
            mebibytes(memory.managed).rightJustified(12), mebibytes(memory.used).rightJustified(9),
            how);
    }
    return text;
}

QJsonArray bootsArray(const RunData& run)
{
    QJsonArray boots;
    for (const GuestRecord& guest : run.guests) {
        boots.append(QJsonObject{
            {u"series"_s, seriesName(run, guest.series)},
            {u"memory_mib"_s, guest.memoryMiB},
            {u"purpose"_s, toWord(guest.purpose)},
            {u"boot_ns"_s, guest.bootNs ? QJsonValue(*guest.bootNs) : QJsonValue()},
            {u"failure"_s, toWord(guest.failure)},
            {u"ending"_s, guest.ending},
        });
    }
    return boots;
}

QJsonArray rungsArray(const RunData& run)
{
    QJsonArray rungs;
    const auto known = [](const auto& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    for (const RungRecord& rung : run.rungs) {
        const RungMemory memory = rungMemory(run, rung.series, rung.memoryMiB);
        rungs.append(QJsonObject{
            {u"series"_s, seriesName(run, rung.series)},
            {u"memory_mib"_s, rung.memoryMiB},
            {u"failure"_s, toWord(rung.failure)},
            {u"why"_s, rung.why},
            {u"best_rate"_s, rung.bestRate},
            {u"baseline_rate"_s, rung.baselineRate},
            {u"managed_mib"_s, known(memory.managed)},
            {u"used_mib"_s, known(memory.used)},
            {u"major_faults"_s, known(memory.majorFaults)},
        });
    }
    return rungs;
}

} // namespace unisweep
