// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/readiness.h"

#include <algorithm>

#include <QCoreApplication>

#include "run/preflight.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct ReadinessText {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

int ExperimentReadiness::ready() const
{
    if (!others.isEmpty())
        return 0;
    return static_cast<int>(std::ranges::count_if(
        series, [](const SeriesReadiness& one) { return one.why.isEmpty(); }));
}

QString ExperimentReadiness::summary() const
{
    if (canRun())
        return ReadinessText::tr("ready");
    return ReadinessText::tr("%1 of %2 series ready")
        .arg(QString::number(ready()), QString::number(total()));
}

static QString indented(const QString& text, int by)
{
    return QString(text).replace(QLatin1Char('\n'),
                                 QLatin1Char('\n') + QString(by, QLatin1Char(' ')));
}

QString ExperimentReadiness::toText() const
{
    constexpr int textColumn = 11;
    QString text = summary() + QLatin1Char('\n');
    for (const SeriesReadiness& one : series)
        text += one.why.isEmpty()
                    ? u"  ok       %1\n"_s.arg(one.series)
                    : u"  MISSING  %1\n           %2\n"_s.arg(
                          one.series, indented(one.why.join(QLatin1Char('\n')), textColumn));
    for (const QString& other : others)
        text += u"  MISSING  %1\n"_s.arg(indented(other, textColumn));
    for (const QString& remark : remarks)
        text += u"  note     %1\n"_s.arg(indented(remark, textColumn));
    return text;
}

ExperimentReadiness readinessOf(const Experiment& experiment, const Catalog& catalog)
{
    const Preflight flight = preflight(experiment, catalog);
    ExperimentReadiness result;
    result.remarks = flight.remarks;
    QStringList shown;
    for (const Series& one : experiment.series) {
        SeriesReadiness readiness{one.name, {}, one.platform, one.server};
        for (const SeriesBlocker& blocker : flight.ofSeries) {
            if (blocker.series != one.name)
                continue;
            readiness.why << blocker.why;
            shown << blocker.why << u"%1: %2"_s.arg(blocker.series, blocker.why);
        }
        readiness.why.removeDuplicates();
        result.series.push_back(std::move(readiness));
    }
    std::ranges::copy_if(flight.blockers, std::back_inserter(result.others),
                         [&](const QString& blocker) { return !shown.contains(blocker); });
    return result;
}

} // namespace unisweep
