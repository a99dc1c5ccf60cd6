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

/// The tables beside the figures: steps and outliers, and how they point at each other's samples.
class ResultTables : public QObject
{
    Q_OBJECT

public:
    /// The pages are `parent`'s until somebody takes them into a layout.
    ResultTables(const RunDocument& document, PlottedRun& plotted, QWidget* parent);

    QWidget* stepsPage() const { return m_stepsPage; }
    QWidget* outliersPage() const { return m_outliersPage; }
    /// Selects a sample's row and scrolls to it; selects nothing when it is no outlier.
    void showSample(qint64 step, qsizetype sample);
    /// Before what is listed goes.
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
    bool m_following = false; ///< the tables are being told, and need not tell
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
