// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "plot/plotted_run.h"

namespace unisweep
{

/// One row per step: the offered load, the responses, and the step's validity.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In order of importance.
    enum Column {
        Rate,
        DatagramBytes,
        Series,
        Memory,
        Bandwidth,
        P99,
        Outliers,
        VerdictColumn,
        Median,
        FailedRequests,
        ResponseRate,
        Mean,
        Deviation,
        P999,
        Max,
        Requests,
        BandwidthDeviation,
        Jitter,
        Loss,
        CpuPerResponse,
        ByClient,
        Limit,
        Reason,
        ColumnCount
    };

    /// Whether steps of this service have such a value.
    static bool suits(Column column, Service service);

    /// Shows latencies and outliers by the kind of latency and outlier rule of `plotted`, which
    /// must outlive the model.
    explicit StepsModel(const PlottedRun& plotted, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void changed(PlottedRun::Change what);
    QString clientShareText(const StepData& step, int row) const;
    QString limits(int row) const;
    QVariant display(const StepData& step, int row, Column column) const;
    QVariant figure(const StepData& step, int row, Column column) const;

    const PlottedRun& m_plotted;
    int m_rows = 0;
};

} // namespace unisweep
