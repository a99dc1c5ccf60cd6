// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/comparison_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unisweep
{

QString comparisonTable(const Comparison& comparison)
{
    const auto ms = [](double ns) { return QString::number(ns / 1e6, 'f', 3); };
    QString text = QStringLiteral("A: %1\nB: %2\n").arg(comparison.nameA, comparison.nameB);
    text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7  %8\n")
                .arg(QStringLiteral("rate/s"), 8)
                .arg(QStringLiteral("median A"), 9)
                .arg(QStringLiteral("median B"), 9)
                .arg(QStringLiteral("B - A, ms (95 %)"), 25)
                .arg(QStringLiteral("p99 A"), 9)
                .arg(QStringLiteral("p99 B"), 9)
                .arg(QStringLiteral("failed A, B"), 15)
                .arg(QStringLiteral("verdict"));
    for (const ComparedRate& rate : comparison.rates) {
        const bool compared = rate.verdict != ComparedRate::Verdict::TooFew;
        const QString interval =
            QStringLiteral("%1 (%2, %3)")
                .arg(ms(rate.medianNs.change()), ms(rate.medianNs.interval.low),
                     ms(rate.medianNs.interval.high));
        const QString failed = QStringLiteral("%1 %, %2 %")
                                   .arg(rate.failedShare.a * 100, 0, 'f', 2)
                                   .arg(rate.failedShare.b * 100, 0, 'f', 2);
        QString verdict = toWord(rate.verdict);
        if (!rate.why.isEmpty())
            verdict += QStringLiteral(": ") + rate.why;
        const QString none = QStringLiteral("-");
        text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7  %8\n")
                    .arg(rate.offeredRate, 8)
                    .arg(compared ? ms(rate.medianNs.a) : none, 9)
                    .arg(compared ? ms(rate.medianNs.b) : none, 9)
                    .arg(compared ? interval : none, 25)
                    .arg(compared ? ms(rate.p99Ns.a) : none, 9)
                    .arg(compared ? ms(rate.p99Ns.b) : none, 9)
                    .arg(compared ? failed : none, 15)
                    .arg(verdict);
    }
    return text;
}

static QJsonObject toJson(const Difference& difference)
{
    return {{QStringLiteral("a"), difference.a},
            {QStringLiteral("b"), difference.b},
            {QStringLiteral("difference_low"), difference.interval.low},
            {QStringLiteral("difference_high"), difference.interval.high}};
}

QByteArray comparisonJson(const std::vector<Comparison>& comparisons)
{
    QJsonArray curves;
    for (const Comparison& comparison : comparisons) {
        QJsonArray rates;
        for (const ComparedRate& rate : comparison.rates) {
            QJsonObject row{{QStringLiteral("offered_rate"), rate.offeredRate},
                            {QStringLiteral("verdict"), toWord(rate.verdict)},
                            {QStringLiteral("why"), rate.why},
                            {QStringLiteral("boots_a"), rate.bootsA},
                            {QStringLiteral("boots_b"), rate.bootsB},
                            {QStringLiteral("latencies_a"), rate.latenciesA},
                            {QStringLiteral("latencies_b"), rate.latenciesB}};
            if (rate.verdict != ComparedRate::Verdict::TooFew) {
                row.insert(QStringLiteral("median_ns"), toJson(rate.medianNs));
                row.insert(QStringLiteral("p99_ns"), toJson(rate.p99Ns));
                row.insert(QStringLiteral("failed_share"), toJson(rate.failedShare));
            }
            rates.append(row);
        }
        curves.append(QJsonObject{{QStringLiteral("a"), comparison.nameA},
                                  {QStringLiteral("b"), comparison.nameB},
                                  {QStringLiteral("changed"), comparison.anyChange()},
                                  {QStringLiteral("single_boot"), comparison.singleBoot},
                                  {QStringLiteral("rates"), rates}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("curves"), curves}}).toJson();
}

} // namespace unisweep
