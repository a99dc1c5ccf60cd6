// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/transfer_export.h"

#include <QTextStream>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString csvQuoted(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), u"\"\""_s) + QLatin1Char('"');
}

static const QString& seriesName(const RunData& run, const StepRecord& record)
{
    return run.experiment.series.at(static_cast<std::size_t>(record.series)).name;
}

bool exportIntervalsCsv(const RunData& run, QIODevice& device)
{
    QTextStream out(&device);
    const auto reported = [](std::optional<qint64> figure) {
        return figure ? QString::number(*figure) : QString();
    };
    out << "series,memory_mib,repetition,offered_mbits,datagram_bytes,at_ns,duration_ns,bits,"
           "jitter_ns,lost,sent\n";
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        const QString prefix = u"%1,%2,%3,%4,%5,"_s.arg(
            csvQuoted(seriesName(run, record)), QString::number(record.memoryMiB),
            QString::number(record.repetition), QString::number(record.offeredRate),
            QString::number(record.datagramBytes));
        for (const TransferInterval& interval : step.intervals) {
            out << prefix << qint64(interval.atNs) << ',' << qint64(interval.durationNs) << ','
                << reported(interval.bits) << ',' << reported(interval.jitterNs) << ','
                << reported(interval.lost) << ',' << reported(interval.sent) << '\n';
        }
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

static void insertSpread(QJsonObject& object, const QString& name,
                         const std::optional<TransferStatistics::Spread>& spread)
{
    object.insert(name, spread ? QJsonValue(spread->mean) : QJsonValue());
    object.insert(name + u"_sd"_s, spread ? QJsonValue(spread->standardDeviation) : QJsonValue());
}

QJsonObject transferObject(const RunData& run, const StepData& step)
{
    const StepRecord& record = step.record;
    const TransferStatistics& transfer = step.transfer;
    const auto reported = [](std::optional<qint64> count) {
        return count ? QJsonValue(*count) : QJsonValue();
    };
    QJsonObject object{
        {u"series"_s, seriesName(run, record)},
        {u"client"_s, toWord(clientOf(run, step))},
        {u"memory_mib"_s, record.memoryMiB},
        {u"repetition"_s, record.repetition},
        {u"offered_mbits"_s, record.offeredRate},
        {u"datagram_bytes"_s,
         record.datagramBytes > 0 ? QJsonValue(record.datagramBytes) : QJsonValue()},
        {u"intervals"_s, transfer.intervals},
        {u"intervals_without_report"_s, transfer.silent},
        {u"datagrams"_s, reported(transfer.datagrams)},
        {u"lost"_s, reported(transfer.lost)},
        {u"state"_s, toWord(record.state)},
        {u"verdict"_s, record.verdict.toText()},
    };
    insertSpread(object, u"mbits"_s, transfer.mbits);
    insertSpread(object, u"jitter_ms"_s, transfer.jitterMs);
    insertSpread(object, u"loss_share"_s, transfer.lossShare);
    return object;
}

QString transferTable(const RunData& run)
{
    using Spread = TransferStatistics::Spread;
    const auto figure = [](const std::optional<Spread>& spread, double Spread::*value, int decimals,
                           double factor = 1) {
        return spread ? QString::number(*spread.*value * factor, 'f', decimals) : u"–"_s;
    };
    QString text = u"%1 %2 %3 %4 %5 %6 %7 %8 %9  %10\n"_s.arg(u"Mbit/s"_s, 8)
                       .arg(u"bytes"_s, 6)
                       .arg(u"MiB"_s, 5)
                       .arg(u"got"_s, 9)
                       .arg(u"sd"_s, 8)
                       .arg(u"jitter ms"_s, 10)
                       .arg(u"sd ms"_s, 8)
                       .arg(u"lost %"_s, 8)
                       .arg(u"n"_s, 4)
                       .arg(u"verdict"_s);
    int series = -1;
    for (const StepData& step : run.steps) {
        const TransferStatistics& transfer = step.transfer;
        if (step.record.series != series && run.experiment.series.size() > 1)
            text += seriesName(run, step.record) + QLatin1Char('\n');
        series = step.record.series;
        text += u"%1 %2 %3 %4 %5 %6 %7 %8 %9  %10\n"_s.arg(step.record.offeredRate, 8)
                    .arg(step.record.datagramBytes > 0 ? QString::number(step.record.datagramBytes)
                                                       : u"–"_s,
                         6)
                    .arg(step.record.memoryMiB, 5)
                    .arg(figure(transfer.mbits, &Spread::mean, 2), 9)
                    .arg(figure(transfer.mbits, &Spread::standardDeviation, 2), 8)
                    .arg(figure(transfer.jitterMs, &Spread::mean, 3), 10)
                    .arg(figure(transfer.jitterMs, &Spread::standardDeviation, 3), 8)
                    .arg(figure(transfer.lossShare, &Spread::mean, 3, 100), 8)
                    .arg(transfer.intervals, 4)
                    .arg(step.record.verdict.toText());
    }
    return text;
}

} // namespace unisweep
