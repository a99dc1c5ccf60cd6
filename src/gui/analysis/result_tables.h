// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

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
    ResultTables(QTableView* steps, QTableView* outliers, const RunDocument& document,
                 PlottedRun& plotted);

    /// Selects a sample's row and scrolls to it; selects nothing when it is no outlier.
    void showSample(qint64 step, qsizetype sample);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showChosen();
    void addCauseFilter();
    void chooseRows();

    PlottedRun& m_plotted;
    bool m_following = false; ///< the tables are being told, and need not tell
    QTableView* m_stepsView;
    QTableView* m_outliersView;
    StepsModel* m_steps;
    OutliersModel* m_outliers;
};

} // namespace unisweep
