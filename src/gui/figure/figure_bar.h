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

/// The part of the toolbar that selects how samples are drawn: outlier rule and band. The
/// experiment provides the initial values. Changing them does not change the experiment, except by
/// keepInExperiment().
class FigureBar : public QObject
{
    Q_OBJECT

public:
    /// Adds its parts to `bar`. All three must outlive it. GUI thread.
    FigureBar(QToolBar* bar, ExperimentEditor& editor, PlottedRun& plotted);

    /// Draws the run with these options; call it after PlottedRun::setRun(), which takes over those
    /// of the run.
    void apply();
    /// Only figures of requests have outliers, a band and a kind of latency.
    void setShown(bool shown);
    /// Saves the current values in the experiment, as an edit.
    void keepInExperiment();

private:
    /// The current values, or those of an experiment.
    struct Look {
        OutlierRule outliers;
        double bandSigmas = 0;
        bool operator==(const Look&) const = default;
    };
    static Look lookOf(const Experiment& experiment);
    Look shown() const;
    void choose(const Look& look);
    void followExperiment();
    void followFigures(PlottedRun::Change what);
    void refresh();

    ExperimentEditor& m_editor;
    PlottedRun& m_plotted;
    Look m_look;
    Look m_asked; ///< of the experiment
    QComboBox* m_rule;
    QDoubleSpinBox* m_k;
    QDoubleSpinBox* m_band;
    QComboBox* m_kind;
    QCheckBox* m_causes;
    QList<QAction*> m_parts; ///< of the toolbar
};

} // namespace unisweep
