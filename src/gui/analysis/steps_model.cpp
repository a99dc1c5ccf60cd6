// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/steps_model.h"

#include <array>
#include <cmath>

#include <QLocale>

#include "base/quantity_text.h"
#include "gui/analysis/column_headers.h"
#include "gui/analysis/data_table.h"
#include "gui/foreign_text.h"
#include "results/accounting.h"
#include "results/client_share.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

StepsModel::StepsModel(const PlottedRun& plotted, QObject* parent)
    : QAbstractTableModel(parent)
    , m_plotted(plotted)
    , m_rows(static_cast<int>(plotted.stepCount()))
{
    connect(&plotted, &PlottedRun::changed, this, &StepsModel::changed);
}

void StepsModel::changed(PlottedRun::Change what)
{
    const int rows = static_cast<int>(m_plotted.stepCount());
    const bool reread = what == PlottedRun::Change::Options && rows != m_rows;
    if (what == PlottedRun::Change::Run || rows < m_rows || reread) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (what == PlottedRun::Change::Options && rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }
    if (what != PlottedRun::Change::Steps)
        return;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

int StepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int StepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString milliseconds(double ns)
{
    return QLocale::c().toString(ns / 1e6, 'f', 3);
}

using Spread = TransferStatistics::Spread;

static QString spread(const std::optional<Spread>& figure, double Spread::*value, int decimals,
                      double factor = 1)
{
    return figure ? QLocale::c().toString(*figure.*value * factor, 'f', decimals) : u"–"_s;
}

static QVariant figureOf(const std::optional<Spread>& spread, double Spread::*value)
{
    return spread ? QVariant(*spread.*value) : QVariant();
}

bool StepsModel::suits(Column column, Service service)
{
    switch (column) {
    case Requests:
    case FailedRequests:
    case ResponseRate:
    case Mean:
    case Deviation:
    case Median:
    case P99:
    case P999:
    case Max:
    case Outliers:
    case CpuPerResponse:
    case ByClient:
    case Limit:
        return !isBandwidth(service);
    case Bandwidth:
    case BandwidthDeviation:
        return isBandwidth(service);
    case DatagramBytes:
    case Jitter:
    case Loss:
        return service == Service::Udp;
    default:
        return true;
    }
}

QVariant StepsModel::display(const StepData& step, int row, Column column) const
{
    const StepStatistics& statistics = step.statistics;
    const LatencyStatistics& latency = m_plotted.latency(row);
    // The client did not report these values.
    const bool hasSamples = !statistics.summaryOnly;
    if (latency.count == 0 && (column == Mean || column == Deviation || column == Median ||
                               column == P99 || column == P999 || column == Max))
        return u"–"_s;
    if (!hasSamples && (column == P99 || column == P999 || column == Outliers ||
                        (column == Median && latency.medianNs == 0)))
        return u"–"_s;
    switch (column) {
    case Rate:
        return humanCount(step.record.offeredRate);
    case Series:
        return m_plotted.run()
            ->experiment.series.at(static_cast<std::size_t>(step.record.series))
            .name;
    case Memory:
        return humanCount(step.record.memoryMiB);
    case Requests:
        return humanCount(statistics.requests());
    case FailedRequests:
        return humanCount(statistics.failed());
    case ResponseRate:
        return humanCount(std::llround(statistics.responseRate()));
    case Mean:
        return milliseconds(latency.meanNs);
    case Deviation:
        return milliseconds(latency.standardDeviationNs);
    case Median:
        return milliseconds(static_cast<double>(latency.medianNs));
    case P99:
        return milliseconds(static_cast<double>(latency.p99Ns));
    case P999:
        return milliseconds(static_cast<double>(latency.p999Ns));
    case Max:
        return milliseconds(static_cast<double>(latency.maxNs));
    case Outliers:
        return humanCount(static_cast<qint64>(m_plotted.outliers(row).size()));
    case DatagramBytes:
        return humanCount(step.record.datagramBytes);
    case Bandwidth:
        return spread(step.transfer.mbits, &Spread::mean, 2);
    case BandwidthDeviation:
        return spread(step.transfer.mbits, &Spread::standardDeviation, 2);
    case Jitter:
        return spread(step.transfer.jitterMs, &Spread::mean, 3);
    case Loss:
        return spread(step.transfer.lossShare, &Spread::mean, 3, 100);
    case CpuPerResponse: {
        const auto cost = stepCost(*m_plotted.run(), step).cpuNsPerResponse;
        return cost ? QLocale(QLocale::English).toString(*cost / 1e3, 'f', 1) : u"–"_s;
    }
    case ByClient:
        return clientShareText(step, row);
    case Limit:
        return limits(row);
    case VerdictColumn:
        return step.record.state == RunState::Running ? tr("running")
                                                      : displayName(step.record.verdict.kind);
    case Reason:
        return step.record.state == RunState::Running ? QString() : step.record.verdict.why;
    case ColumnCount:
        break;
    }
    return {};
}

// "3, 8, 40": the client's share of the median, of the 99th percentile and of the outliers.
QString StepsModel::clientShareText(const StepData& step, int row) const
{
    const auto client = clientShare(step.statistics);
    if (!client)
        return u"–"_s;
    const auto percent = [](double share) { return QString::number(std::lround(share * 100)); };
    const auto outliers = static_cast<double>(m_plotted.outliers(row).size());
    return tr("%1, %2, %3")
        .arg(percent(client->ofMedian), percent(client->ofP99),
             outliers > 0 && m_plotted.latencyKind() == LatencyKind::Response
                 ? percent(static_cast<double>(m_plotted.outliersByClient(row)) / outliers)
                 : u"–"_s);
}

// The sort key of a column; invalid for columns sorted by their text.
QVariant StepsModel::figure(const StepData& step, int row, Column column) const
{
    const StepStatistics& statistics = step.statistics;
    const LatencyStatistics& latency = m_plotted.latency(row);
    switch (column) {
    case Rate:
        return step.record.offeredRate;
    case DatagramBytes:
        return step.record.datagramBytes;
    case Memory:
        return step.record.memoryMiB;
    case Bandwidth:
        return figureOf(step.transfer.mbits, &Spread::mean);
    case P99:
        return latency.p99Ns;
    case Outliers:
        return static_cast<qint64>(m_plotted.outliers(row).size());
    case Median:
        return latency.medianNs;
    case FailedRequests:
        return statistics.failed();
    case ResponseRate:
        return statistics.responseRate();
    case Mean:
        return latency.meanNs;
    case Deviation:
        return latency.standardDeviationNs;
    case P999:
        return latency.p999Ns;
    case Max:
        return latency.maxNs;
    case Requests:
        return statistics.requests();
    case BandwidthDeviation:
        return figureOf(step.transfer.mbits, &Spread::standardDeviation);
    case Jitter:
        return figureOf(step.transfer.jitterMs, &Spread::mean);
    case Loss:
        return figureOf(step.transfer.lossShare, &Spread::mean);
    case CpuPerResponse: {
        const auto cost = stepCost(*m_plotted.run(), step).cpuNsPerResponse;
        return cost ? QVariant(*cost) : QVariant();
    }
    case ByClient: {
        const auto client = clientShare(statistics);
        return client ? QVariant(client->ofP99) : QVariant();
    }
    default:
        return {};
    }
}

// What the curve's limits mean for the step's rate.
QString StepsModel::limits(int row) const
{
    const Curve& curve = m_plotted.curves()[static_cast<std::size_t>(m_plotted.curveOf(row))];
    const double rate = m_plotted.step(row).record.offeredRate;
    QStringList words;
    if (curve.noDropRate == rate)
        words << tr("NDR");
    if (curve.partialDropRate == rate)
        words << tr("PDR");
    if (curve.knee && curve.knee->rate == rate)
        words << tr("knee");
    return words.join(u", "_s);
}

static QString outcomesText(const StepStatistics& statistics)
{
    QStringList lines;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (statistics.count(outcome) > 0)
            lines << u"%1: %2"_s.arg(QLatin1String(outcomeName(outcome).data()))
                         .arg(statistics.count(outcome));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepData& step = m_plotted.step(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(step, index.row(), column);
    case tableSortRole:
        return figure(step, index.row(), column);
    case Qt::TextAlignmentRole:
        return int(
            (column == Series || column == Limit || column == VerdictColumn || column == Reason
                 ? Qt::AlignLeft
                 : Qt::AlignRight) |
            Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == VerdictColumn || column == Reason
                   ? toolTipText(displayText(step.record.verdict))
                   : outcomesText(step.statistics);
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<ColumnHeader, ColumnCount> headers = {{
        {QT_TRANSLATE_NOOP("Tables", "Rate (/s)"),
         QT_TRANSLATE_NOOP("Tables", "Offered rate, requests per second")},
        {QT_TRANSLATE_NOOP("Tables", "Payload (B)"),
         QT_TRANSLATE_NOOP("Tables", "Payload of a datagram, bytes")},
        {QT_TRANSLATE_NOOP("Tables", "Series"), QT_TRANSLATE_NOOP("Tables", "The step's curve")},
        {QT_TRANSLATE_NOOP("Tables", "Memory (MiB)"),
         QT_TRANSLATE_NOOP("Tables", "Guest memory, MiB")},
        {QT_TRANSLATE_NOOP("Tables", "Mbit/s"),
         QT_TRANSLATE_NOOP("Tables", "Received bandwidth, Mbit/s")},
        {QT_TRANSLATE_NOOP("Tables", "p99 (ms)"),
         QT_TRANSLATE_NOOP("Tables", "99th percentile of the %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Outliers"),
         QT_TRANSLATE_NOOP("Tables", "Samples above the outlier rule's fence")},
        {QT_TRANSLATE_NOOP("Tables", "Verdict"),
         QT_TRANSLATE_NOOP("Tables", "Whether the step is trustworthy; see the Reason column")},
        {QT_TRANSLATE_NOOP("Tables", "Median (ms)"), QT_TRANSLATE_NOOP("Tables", "Median %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Failed"),
         QT_TRANSLATE_NOOP("Tables", "Requests without a correct response before the timeout")},
        {QT_TRANSLATE_NOOP("Tables", "Answers (/s)"),
         QT_TRANSLATE_NOOP("Tables", "Response rate, correct responses per second")},
        {QT_TRANSLATE_NOOP("Tables", "Mean (ms)"), QT_TRANSLATE_NOOP("Tables", "Mean %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "σ (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Standard deviation of the %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "p99.9 (ms)"),
         QT_TRANSLATE_NOOP("Tables", "99.9th percentile of the %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Max (ms)"), QT_TRANSLATE_NOOP("Tables", "Longest %1, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Requests"),
         QT_TRANSLATE_NOOP("Tables", "Requests sent, excluding the warm-up")},
        {QT_TRANSLATE_NOOP("Tables", "σ (Mbit/s)"),
         QT_TRANSLATE_NOOP(
             "Tables", "Standard deviation of the bandwidth between the client's reports, Mbit/s")},
        {QT_TRANSLATE_NOOP("Tables", "Jitter (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Mean of the receiver's jitter, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Lost (%)"),
         QT_TRANSLATE_NOOP("Tables", "Datagrams lost, percent")},
        {QT_TRANSLATE_NOOP("Tables", "CPU (µs)"),
         QT_TRANSLATE_NOOP(
             "Tables",
             "CPU time of guest and emulator per correct response, µs; – if not reported")},
        {QT_TRANSLATE_NOOP("Tables", "Client (%)"),
         QT_TRANSLATE_NOOP(
             "Tables", "The client's own lateness: its share of the median response time, of the "
                       "99th percentile, and the share of the outliers that it explains")},
        {QT_TRANSLATE_NOOP("Tables", "Limit"),
         QT_TRANSLATE_NOOP(
             "Tables",
             "NDR: the highest rate without loss; PDR: with at most 0.5 % loss; knee: the first "
             "rate that the guest could not sustain")},
        {QT_TRANSLATE_NOOP("Tables", "Reason"),
         QT_TRANSLATE_NOOP("Tables", "The reason for the verdict")},
    }};
    static constexpr ColumnHeader bandwidth = {
        QT_TRANSLATE_NOOP("Tables", "Offered (Mbit/s)"),
        QT_TRANSLATE_NOOP("Tables", "Offered bandwidth, Mbit/s")};
    if (section == Rate && m_plotted.run() && isBandwidth(m_plotted.run()->experiment.service))
        return columnHeader(std::span(&bandwidth, 1), 0, orientation, role);
    const QVariant header = columnHeader(headers, section, orientation, role);
    if (role != Qt::ToolTipRole || !header.isValid())
        return header;
    return header.toString().replace(u"%1"_s, m_plotted.latencyKind() == LatencyKind::Response
                                                  ? tr("response time")
                                                  : tr("service time"));
}

} // namespace unisweep
