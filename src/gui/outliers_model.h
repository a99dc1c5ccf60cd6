// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "run/run_document.h"

namespace unisweep
{

/// Every outlier of the run, slowest first.
class OutliersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rate, Time, Latency, Ratio, ColumnCount };

    explicit OutliersModel(const RunDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The sample of a row: its step's id and its index there.
    std::pair<qint64, qsizetype> sampleAt(int row) const;
    /// The row of a sample, -1 when it is no outlier.
    int rowOf(qint64 step, qsizetype sample) const;

private:
    struct Row {
        int step = 0; ///< index into RunData::steps
        qsizetype sample = 0;
        qint64 latencyNs = 0;
    };
    void rebuild();

    const RunDocument& m_document;
    std::vector<Row> m_rows;
    QTimer m_rebuild; ///< once for many changes of a running step
};

} // namespace unisweep
