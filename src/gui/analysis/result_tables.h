// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTableView>

#include "gui/analysis/data_table.h"
#include "gui/analysis/outliers_model.h"
#include "gui/analysis/steps_model.h"
#include "plot/plotted_run.h"
#include "run/run_document.h"

namespace unisweep
{

/// The tables of steps and outliers next to the figures, with linked selection.
class ResultTables : public QObject
{
    Q_OBJECT

public:
    /// The pages are children of `parent` until they are placed in a layout.
    ResultTables(const RunDocument& document, PlottedRun& plotted, QWidget* parent);

    QWidget* stepsPage() const { return m_stepsPage; }
    QWidget* outliersPage() const { return m_outliersPage; }
    /// Selects and scrolls to a sample's row; clears the selection if the sample is not an outlier.
    void showSample(qint64 step, qsizetype sample);
    /// Call this before the displayed data are destroyed.
    void detach();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpSteps(const RunDocument& document);
    void setUpOutliers();
    void addFilters();
    void chooseStep();
    void followFocus();
    void filterByStep();
    void showChosen();
    void chooseRows();

    PlottedRun& m_plotted;
    bool m_following =
        false; ///< the tables are being updated, so changes of their selections are not reported
    QWidget* m_stepsPage;
    QWidget* m_outliersPage;
    QTableView* m_stepsView;
    QTableView* m_outliersView;
    QCheckBox* m_onlyStep;
    StepsModel* m_steps;
    TableProxy* m_stepsProxy;
    OutliersModel* m_outliers;
};

} // namespace unisweep
