// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QPointer>
#include <QTabWidget>

#include "plot/figure_view.h"
#include "run/run_document.h"

namespace unisweep
{

/// The figures of figureList() in tabs. They share one PlottedRun, which follows the document.
class FigureTabs : public QObject
{
    Q_OBJECT

public:
    /// The document and the run must outlive the figures.
    FigureTabs(QTabWidget* tabs, const RunDocument& document, PlottedRun& plotted);

    PlottedRun& plotted() const { return m_plotted; }
    /// The figure in use: the second figure if it has the focus, otherwise that of the current tab.
    FigureView* current() const;
    /// The second figure; nullptr if there is none.
    FigureView* second() const { return m_second; }
    /// Creates the second figure as a child of `parent`; an empty word removes it.
    FigureView* setSecond(const QString& word, QWidget* parent);
    const Experiment& experiment() const { return m_experiment; }
    const std::vector<FigureView*>& figures() const { return m_figures; }
    /// The figure in a tab, by its word in figureList(); nullptr if there is none.
    FigureView* figure(const QString& word) const;
    /// Whether the figure has a tab because it suits the experiment.
    bool hasTab(const FigureView& figure) const;
    /// Brings a figure's tab to the front if it has one.
    void show(const QString& word);

public Q_SLOTS:
    /// Applies to all figures.
    void setLogarithmic(bool logarithmic);
    /// Whether dragging selects samples instead of zooming.
    void setChoosing(bool choosing);
    /// Shows tabs only for the figures that suit the experiment.
    void setExperiment(const unisweep::Experiment& experiment);

Q_SIGNALS:
    void currentChanged();
    void viewChanged();                             ///< of any figure
    void figureAdded(unisweep::FigureView* figure); ///< a second figure was created
    void figuresChanged();                          ///< the set of tabs changed
    void sampleClicked(qint64 step, qsizetype sample);
    void choosingToggled();

private:
    void follow(const RunDocument& document);
    void add(FigureView* figure);
    void describe();

    QTabWidget* m_tabs;
    PlottedRun& m_plotted;
    const RunDocument& m_document;
    std::vector<FigureView*> m_figures;
    QPointer<FigureView> m_second;
    Experiment m_experiment;
    bool m_choosing = false;
};

} // namespace unisweep
