// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QToolBar>

#include "gui/form/experiment_editor.h"
#include "plot/plotted_run.h"

namespace unisweep
{

/// The toolbar's part that says how samples are drawn: outlier rule and band. It changes the
/// experiment, so that the choice is saved, and the run that is shown.
class FigureBar : public QObject
{
    Q_OBJECT

public:
    FigureBar(QToolBar* bar, ExperimentEditor& editor, PlottedRun& plotted);

private:
    void refresh();
    void apply();

    ExperimentEditor& m_editor;
    PlottedRun& m_plotted;
    QComboBox* m_rule;
    QDoubleSpinBox* m_k;
    QDoubleSpinBox* m_band;
    QComboBox* m_kind;
    QCheckBox* m_causes;
};

} // namespace unisweep
