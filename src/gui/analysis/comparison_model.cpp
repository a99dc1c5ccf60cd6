// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/comparison_model.h"

#include <array>

#include <QLocale>

#include "base/quantity_text.h"
#include "gui/analysis/column_headers.h"
#include "gui/analysis/data_table.h"
#include "gui/foreign_text.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ComparisonModel::clear()
{
    beginResetModel();
    m_rates.clear();
    endResetModel();
}

void ComparisonModel::append(const ComparedRate& rate)
{
    const int row = static_cast<int>(m_rates.size());
    beginInsertRows({}, row, row);
    m_rates.push_back(rate);
    endInsertRows();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rates.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString ms(double ns)
{
    return QLocale::c().toString(ns / 1e6, 'f', 3);
}

static QString percent(double share)
{
    return QLocale::c().toString(share * 100, 'f', 2);
}

// The sort key of a column.
QVariant ComparisonModel::figure(const ComparedRate& rate, Column column)
{
    switch (column) {
    case Rate:
        return rate.offeredRate;
    case MedianA:
        return rate.medianNs.a;
    case MedianB:
        return rate.medianNs.b;
    case Change:
        return rate.medianNs.change();
    case TailA:
        return rate.p99Ns.a;
    case TailB:
        return rate.p99Ns.b;
    case FailedA:
        return rate.failedShare.a;
    case FailedB:
        return rate.failedShare.b;
    default:
        return {};
    }
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedRate& rate = m_rates[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return int((column == VerdictColumn || column == Reason ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return toolTipText(rate.why);
    if (role == tableSortRole)
        return figure(rate, static_cast<Column>(column));
    if (role != Qt::DisplayRole)
        return {};
    if (column == Rate)
        return humanCount(rate.offeredRate);
    if (column == VerdictColumn)
        return displayName(rate.verdict);
    if (column == Reason)
        return rate.why;
    if (rate.verdict == ComparedRate::Verdict::TooFew)
        return {};
    switch (column) {
    case MedianA:
        return ms(rate.medianNs.a);
    case MedianB:
        return ms(rate.medianNs.b);
    case Change:
        return u"%1 (%2 to %3)"_s.arg(ms(rate.medianNs.change()), ms(rate.medianNs.interval.low),
                                      ms(rate.medianNs.interval.high));
    case TailA:
        return ms(rate.p99Ns.a);
    case TailB:
        return ms(rate.p99Ns.b);
    case FailedA:
        return percent(rate.failedShare.a);
    case FailedB:
        return percent(rate.failedShare.b);
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<ColumnHeader, ColumnCount> headers = {{
        {QT_TRANSLATE_NOOP("Tables", "Rate (/s)"),
         QT_TRANSLATE_NOOP("Tables", "Offered rate, requests per second")},
        {QT_TRANSLATE_NOOP("Tables", "Verdict"),
         QT_TRANSLATE_NOOP(
             "Tables",
             "Whether B differs from A by an amount that matters: 5 % of a latency, or half a "
             "percent of the requests")},
        {QT_TRANSLATE_NOOP("Tables", "B − A (ms)"),
         QT_TRANSLATE_NOOP(
             "Tables",
             "Difference of the medians and its confidence interval (block bootstrap; 95 % for "
             "all intervals together)")},
        {QT_TRANSLATE_NOOP("Tables", "Median A (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Median latency of A, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Median B (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Median latency of B, ms")},
        {QT_TRANSLATE_NOOP("Tables", "p99 A (ms)"),
         QT_TRANSLATE_NOOP("Tables", "99th percentile of A, ms")},
        {QT_TRANSLATE_NOOP("Tables", "p99 B (ms)"),
         QT_TRANSLATE_NOOP("Tables", "99th percentile of B, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Failed A (%)"),
         QT_TRANSLATE_NOOP("Tables",
                           "Requests of A without a correct response before the timeout, percent")},
        {QT_TRANSLATE_NOOP("Tables", "Failed B (%)"),
         QT_TRANSLATE_NOOP("Tables",
                           "Requests of B without a correct response before the timeout, percent")},
        {QT_TRANSLATE_NOOP("Tables", "Reason"),
         QT_TRANSLATE_NOOP("Tables", "Basis of the verdict")},
    }};
    return columnHeader(headers, section, orientation, role);
}

} // namespace unisweep
