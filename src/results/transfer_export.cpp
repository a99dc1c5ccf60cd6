// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/transfer_export.h"

#include <QTextStream>

namespace unisweep
{

QString csvQuoted(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

static const QString& seriesName(const RunData& run, const StepRecord& record)
{
    return run.experiment.series.at(static_cast<std::size_t>(record.series)).name;
}

bool exportIntervalsCsv(const RunData& run, QIODevice& device)
{
    QTextStream out(&device);
    const auto told = [](qint64 figure) {
        return figure == notTold ? QString() : QString::number(figure);
    };
    out << "series,memory_mib,repetition,offered_mbits,datagram_bytes,at_ns,duration_ns,bits,"
           "jitter_ns,lost,sent\n";
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        const QString prefix =
            QStringLiteral("%1,%2,%3,%4,%5,")
                .arg(csvQuoted(seriesName(run, record)), QString::number(record.memoryMiB),
                     QString::number(record.repetition), QString::number(record.offeredRate),
                     QString::number(record.datagramBytes));
        for (const TransferInterval& interval : step.intervals) {
            out << prefix << qint64(interval.atNs) << ',' << qint64(interval.durationNs) << ','
                << told(interval.bits) << ',' << told(interval.jitterNs) << ','
                << told(interval.lost) << ',' << told(interval.sent) << '\n';
        }
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

static void insertSpread(QJsonObject& object, const QString& name,
                         const TransferStatistics::Spread& spread)
{
    object.insert(name, spread.isKnown() ? QJsonValue(spread.mean) : QJsonValue());
    object.insert(name + QStringLiteral("_sd"),
                  spread.isKnown() ? QJsonValue(spread.standardDeviation) : QJsonValue());
}

QJsonObject transferObject(const RunData& run, const StepData& step)
{
    const StepRecord& record = step.record;
    const TransferStatistics& transfer = step.transfer;
    const auto told = [](qint64 count) { return count < 0 ? QJsonValue() : QJsonValue(count); };
    QJsonObject object{
        {QStringLiteral("series"), seriesName(run, record)},
        {QStringLiteral("client"), toWord(clientOf(run, step))},
        {QStringLiteral("memory_mib"), record.memoryMiB},
        {QStringLiteral("repetition"), record.repetition},
        {QStringLiteral("offered_mbits"), record.offeredRate},
        {QStringLiteral("datagram_bytes"),
         told(record.datagramBytes > 0 ? record.datagramBytes : -1)},
        {QStringLiteral("intervals"), transfer.intervals},
        {QStringLiteral("intervals_without_report"), transfer.silent},
        {QStringLiteral("datagrams"), told(transfer.datagrams)},
        {QStringLiteral("lost"), told(transfer.lost)},
        {QStringLiteral("state"), toWord(record.state)},
        {QStringLiteral("verdict"), record.verdict.toText()},
    };
    insertSpread(object, QStringLiteral("mbits"), transfer.mbits);
    insertSpread(object, QStringLiteral("jitter_ms"), transfer.jitterMs);
    insertSpread(object, QStringLiteral("loss_share"), transfer.lossShare);
    return object;
}

QString transferTable(const RunData& run)
{
    const auto figure = [](const TransferStatistics::Spread& spread, double value, int decimals) {
        return spread.isKnown() ? QString::number(value, 'f', decimals) : QStringLiteral("–");
    };
    QString text = QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9  %10\n")
                       .arg(QStringLiteral("Mbit/s"), 8)
                       .arg(QStringLiteral("bytes"), 6)
                       .arg(QStringLiteral("MiB"), 5)
                       .arg(QStringLiteral("got"), 9)
                       .arg(QStringLiteral("sd"), 8)
                       .arg(QStringLiteral("jitter ms"), 10)
                       .arg(QStringLiteral("sd ms"), 8)
                       .arg(QStringLiteral("lost %"), 8)
                       .arg(QStringLiteral("n"), 4)
                       .arg(QStringLiteral("verdict"));
    int series = -1;
    for (const StepData& step : run.steps) {
        const TransferStatistics& transfer = step.transfer;
        if (step.record.series != series && run.experiment.series.size() > 1)
            text += seriesName(run, step.record) + QLatin1Char('\n');
        series = step.record.series;
        text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9  %10\n")
                    .arg(step.record.offeredRate, 8)
                    .arg(step.record.datagramBytes > 0 ? QString::number(step.record.datagramBytes)
                                                       : QStringLiteral("–"),
                         6)
                    .arg(step.record.memoryMiB, 5)
                    .arg(figure(transfer.mbits, transfer.mbits.mean, 2), 9)
                    .arg(figure(transfer.mbits, transfer.mbits.standardDeviation, 2), 8)
                    .arg(figure(transfer.jitterMs, transfer.jitterMs.mean, 3), 10)
                    .arg(figure(transfer.jitterMs, transfer.jitterMs.standardDeviation, 3), 8)
                    .arg(figure(transfer.lossShare, transfer.lossShare.mean * 100, 3), 8)
                    .arg(transfer.intervals, 4)
                    .arg(step.record.verdict.toText());
    }
    return text;
}

} // namespace unisweep
