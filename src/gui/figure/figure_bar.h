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

/// The part of the toolbar that selects the outlier rule and the band. The experiment provides the
/// initial values; changes affect the experiment only through keepInExperiment().
class FigureBar : public QObject
{
    Q_OBJECT

public:
    /// Adds its parts to `bar`. All three must outlive it. GUI thread.
    FigureBar(QToolBar* bar, ExperimentEditor& editor, PlottedRun& plotted);

    /// Applies these options to the run. Call it after PlottedRun::setRun(), which applies the
    /// run's own.
    void apply();
    /// Shown for figures of requests only: others have no outliers, band or kind of latency.
    void setShown(bool shown);
    /// Saves the current values in the experiment as an edit.
    void keepInExperiment();

private:
    /// The options: the current ones or those of an experiment.
    struct DisplayOptions {
        OutlierRule outliers;
        double bandSigmas = 0;
        bool operator==(const DisplayOptions&) const = default;
    };
    static DisplayOptions displayOptionsOf(const Experiment& experiment);
    DisplayOptions shown() const;
    void choose(const DisplayOptions& options);
    void followExperiment();
    void followFigures(PlottedRun::Change what);
    void refresh();

    ExperimentEditor& m_editor;
    PlottedRun& m_plotted;
    DisplayOptions m_options;
    DisplayOptions m_experimentOptions; ///< options of the experiment
    QComboBox* m_rule;
    QDoubleSpinBox* m_k;
    QDoubleSpinBox* m_band;
    QComboBox* m_kind;
    QCheckBox* m_causes;
    QList<QAction*> m_parts; ///< their actions on the toolbar
};

} // namespace unisweep
