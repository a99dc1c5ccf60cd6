// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QTabWidget>

#include "plot/figure_view.h"
#include "run/run_document.h"

namespace unisweep
{

/// The figures of figureList() in their tabs, linked through the one PlottedRun, which follows the
/// document from here on.
class FigureTabs : public QObject
{
    Q_OBJECT

public:
    /// The tabs' owner keeps the document and the run longer than the figures.
    FigureTabs(QTabWidget* tabs, const RunDocument& document, PlottedRun& plotted);

    PlottedRun& plotted() const { return m_plotted; }
    FigureView* current() const;
    const std::vector<FigureView*>& figures() const { return m_figures; }
    /// By its word in figureList(); nullptr for none of them.
    FigureView* figure(const QString& word) const;
    /// Whether it has a tab: it suits the experiment.
    bool isThere(const FigureView& figure) const;
    /// Brings a figure's tab to the front, if it has one.
    void show(const QString& word);

public Q_SLOTS:
    void setLogarithmic(bool logarithmic);
    /// Dragging chooses samples instead of zooming.
    void setChoosing(bool choosing);
    /// Gives tabs to the figures that suit the experiment, and to no others.
    void setExperiment(const unisweep::Experiment& experiment);

Q_SIGNALS:
    void currentChanged();
    void figuresChanged(); ///< others have tabs now
    void sampleClicked(qint64 step, qsizetype sample);
    void choosingToggled();

private:
    void follow(const RunDocument& document);
    void describe();

    QTabWidget* m_tabs;
    PlottedRun& m_plotted;
    std::vector<FigureView*> m_figures;
};

} // namespace unisweep
