// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/comparison_text.h"
#include "results/display_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString comparisonTable(const Comparison& comparison)
{
    const auto ms = [](double ns) { return QString::number(ns / 1e6, 'f', 3); };
    QString text = u"A: %1\nB: %2\n"_s.arg(comparison.nameA, comparison.nameB);
    text += u"%1 %2 %3 %4 %5 %6 %7  %8\n"_s.arg(u"rate/s"_s, 8)
                .arg(u"median A"_s, 9)
                .arg(u"median B"_s, 9)
                .arg(u"B - A, ms (95 %)"_s, 25)
                .arg(u"p99 A"_s, 9)
                .arg(u"p99 B"_s, 9)
                .arg(u"failed A, B"_s, 15)
                .arg(u"verdict"_s);
    for (const ComparedRate& rate : comparison.rates) {
        const bool compared = rate.verdict != ComparedRate::Verdict::TooFew;
        const QString interval =
            u"%1 (%2, %3)"_s.arg(ms(rate.medianNs.change()), ms(rate.medianNs.interval.low),
                                 ms(rate.medianNs.interval.high));
        const QString failed = u"%1 %, %2 %"_s.arg(rate.failedShare.a * 100, 0, 'f', 2)
                                   .arg(rate.failedShare.b * 100, 0, 'f', 2);
        QString verdict = displayName(rate.verdict);
        if (!rate.why.isEmpty())
            verdict += u": "_s + rate.why;
        const QString none = u"-"_s;
        text += u"%1 %2 %3 %4 %5 %6 %7  %8\n"_s.arg(rate.offeredRate, 8)
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
    return {{u"a"_s, difference.a},
            {u"b"_s, difference.b},
            {u"difference_low"_s, difference.interval.low},
            {u"difference_high"_s, difference.interval.high}};
}

QByteArray comparisonJson(const std::vector<Comparison>& comparisons)
{
    QJsonArray curves;
    for (const Comparison& comparison : comparisons) {
        QJsonArray rates;
        for (const ComparedRate& rate : comparison.rates) {
            QJsonObject row{{u"offered_rate"_s, rate.offeredRate},
                            {u"verdict"_s, toWord(rate.verdict)},
                            {u"why"_s, rate.why},
                            {u"boots_a"_s, rate.bootsA},
                            {u"boots_b"_s, rate.bootsB},
                            {u"latencies_a"_s, rate.latenciesA},
                            {u"latencies_b"_s, rate.latenciesB}};
            if (rate.verdict != ComparedRate::Verdict::TooFew) {
                row.insert(u"median_ns"_s, toJson(rate.medianNs));
                row.insert(u"p99_ns"_s, toJson(rate.p99Ns));
                row.insert(u"failed_share"_s, toJson(rate.failedShare));
            }
            rates.append(row);
        }
        curves.append(QJsonObject{{u"a"_s, comparison.nameA},
                                  {u"b"_s, comparison.nameB},
                                  {u"changed"_s, comparison.anyChange()},
                                  {u"single_boot"_s, comparison.singleBoot},
                                  {u"rates"_s, rates}});
    }
    return QJsonDocument(QJsonObject{{u"curves"_s, curves}}).toJson();
}

} // namespace unisweep
