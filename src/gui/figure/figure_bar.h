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

/// The toolbar's part that says how samples are drawn: outlier rule and band. An experiment says
/// what they are at first. Choosing others is looking, and changes no experiment unless one asks
/// for it (keepInExperiment()).
class FigureBar : public QObject
{
    Q_OBJECT

public:
    FigureBar(QToolBar* bar, ExperimentEditor& editor, PlottedRun& plotted);

    /// Draws the run as chosen here; after PlottedRun::setRun(), which takes what the run says.
    void apply();
    /// Only figures of requests have outliers, a band and a kind of latency.
    void setShown(bool shown);
    /// Makes what is chosen the experiment's own, as an edit.
    void keepInExperiment();

private:
    /// What is chosen, or what an experiment asks for.
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
    Look m_asked; ///< by the experiment
    QComboBox* m_rule;
    QDoubleSpinBox* m_k;
    QDoubleSpinBox* m_band;
    QComboBox* m_kind;
    QCheckBox* m_causes;
    QList<QAction*> m_parts; ///< of the toolbar
};

} // namespace unisweep
