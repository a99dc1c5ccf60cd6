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

/// The figures of figureList() in their tabs, linked by one PlottedRun, which follows the document.
class FigureTabs : public QObject
{
    Q_OBJECT

public:
    /// The owner of the tabs must keep the document and the run longer than the figures.
    FigureTabs(QTabWidget* tabs, const RunDocument& document, PlottedRun& plotted);

    PlottedRun& plotted() const { return m_plotted; }
    /// The figure in use: the second if it has the focus, otherwise that of the tab.
    FigureView* current() const;
    /// A second figure beside the tabs; nullptr: none.
    FigureView* second() const { return m_second; }
    /// Creates it, as a child of `parent`; an empty word removes it.
    FigureView* setSecond(const QString& word, QWidget* parent);
    const Experiment& experiment() const { return m_experiment; }
    const std::vector<FigureView*>& figures() const { return m_figures; }
    /// Among the tabs, by its word in figureList(); nullptr if there is none.
    FigureView* figure(const QString& word) const;
    /// Whether it has a tab, because it suits the experiment.
    bool isThere(const FigureView& figure) const;
    /// Brings a figure's tab to the front, if it has one.
    void show(const QString& word);

public Q_SLOTS:
    /// For all figures.
    void setLogarithmic(bool logarithmic);
    /// Dragging selects samples instead of zooming.
    void setChoosing(bool choosing);
    /// Shows tabs for the figures that suit the experiment, and for no others.
    void setExperiment(const unisweep::Experiment& experiment);

Q_SIGNALS:
    void currentChanged();
    void viewChanged();                             ///< of any figure
    void figureAdded(unisweep::FigureView* figure); ///< a second figure
    void figuresChanged();                          ///< the set of tabs has changed
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
