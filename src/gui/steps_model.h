// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "run/run_document.h"

namespace unisweep
{

/// A row per step: what was offered, what came back, and whether to believe it.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Rate,
        Series,
        Memory,
        Requests,
        FailedRequests,
        ResponseRate,
        Mean,
        Deviation,
        Median,
        P99,
        P999,
        Max,
        Outliers,
        VerdictColumn,
        ColumnCount
    };

    explicit StepsModel(const RunDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reset();
    void stepChanged(int row);
    QVariant display(const StepData& step, int row, Column column) const;

    const RunDocument& m_document;
    int m_rows = 0;
    QList<qint64> m_outliers; ///< by row; counting them reads every sample
};

} // namespace unisweep
