// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "plot/plotted_run.h"

namespace unisweep
{

/// One row per step: what was offered, what was answered, and whether it can be believed.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In the order of importance.
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
        CpuPerAnswer,
        ByClient,
        Limit,
        Reason,
        ColumnCount
    };

    /// Whether steps of that service have such a value.
    static bool suits(Column column, Service service);

    /// Latencies and outliers are those that `plotted` shows, by its kind of latency and its rule.
    /// It must outlive the model.
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
