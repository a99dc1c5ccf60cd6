// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/result_tables.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace unisweep
{

ResultTables::ResultTables(QTableView* steps, QTableView* outliers, const RunDocument& document,
                           PlottedRun& plotted)
    : QObject(steps)
    , m_stepsView(steps)
    , m_outliersView(outliers)
    , m_steps(new StepsModel(plotted, this))
    , m_outliers(new OutliersModel(plotted, this))
{
    m_stepsView->setModel(m_steps);
    m_stepsView->setColumnHidden(StepsModel::Series, true);
    m_stepsView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(&document, &RunDocument::reset, this, [&document, this] {
        m_stepsView->setColumnHidden(StepsModel::Series,
                                     document.run().experiment.series.size() < 2);
    });
    connect(&document, &RunDocument::stepAdded, m_stepsView, &QTableView::scrollToBottom);

    m_outliersView->setModel(m_outliers);
    m_outliersView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_outliersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, &plotted](const QModelIndex& current) {
                if (!current.isValid())
                    return;
                const auto [step, sample] = m_outliers->sampleAt(current.row());
                plotted.setMarked(SampleRef{step, sample});
            });
}

void ResultTables::showSample(qint64 step, qsizetype sample)
{
    const int row = m_outliers->rowOf(step, sample);
    if (row >= 0)
        m_outliersView->selectRow(row);
    else
        m_outliersView->clearSelection();
}

} // namespace unisweep
