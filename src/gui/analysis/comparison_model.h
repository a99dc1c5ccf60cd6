// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "results/comparison.h"

namespace unisweep
{

/// One row per offered rate of two curves: their difference and whether it is relevant.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Rate,
        VerdictColumn,
        Change,
        MedianA,
        MedianB,
        TailA,
        TailB,
        FailedA,
        FailedB,
        Reason,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const ComparedRate& rate);
    const std::vector<ComparedRate>& rates() const { return m_rates; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant figure(const ComparedRate& rate, Column column);

    std::vector<ComparedRate> m_rates;
};

} // namespace unisweep
