// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_tabs.h"

#include "figures/figure_list.h"

namespace unisweep
{

FigureTabs::FigureTabs(QTabWidget* tabs, const RunDocument& document, PlottedRun& plotted)
    : QObject(tabs)
    , m_tabs(tabs)
    , m_plotted(plotted)
{
    follow(document);
    for (const FigureEntry& entry : figureList()) {
        FigureView* figure = entry.make(m_plotted).release(); // the tabs' from here on
        figure->setObjectName(figure->word());
        m_figures.push_back(figure);
        const int tab = m_tabs->addTab(figure, QString::fromUtf8(entry.tab));
        m_tabs->setTabToolTip(tab, figure->title());
        connect(figure, &FigureView::sampleClicked, this, &FigureTabs::sampleClicked);
        connect(figure, &FigureView::choosingToggled, this, &FigureTabs::choosingToggled);
        connect(&document, &RunDocument::notesChanged, figure,
                [figure] { figure->replot(QCustomPlot::rpQueuedReplot); });
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &FigureTabs::currentChanged);
}

void FigureTabs::follow(const RunDocument& document)
{
    m_plotted.setReadsBeside(true);
    connect(&document, &RunDocument::reset, this,
            [&] { m_plotted.setRun(document.isEmpty() ? nullptr : &document.run()); });
    connect(&document, &RunDocument::stepAdded, &m_plotted, &PlottedRun::stepsChanged);
    connect(&document, &RunDocument::stepChanged, &m_plotted, &PlottedRun::stepsChanged);
    connect(&document, &RunDocument::accountingAppended, &m_plotted, &PlottedRun::stepsChanged);
    connect(&document, &RunDocument::rungAppended, &m_plotted, &PlottedRun::stepsChanged);
    connect(&document, &RunDocument::guestChanged, &m_plotted, &PlottedRun::stepsChanged);
    connect(&document, &RunDocument::samplesAppended, this, [&](int index) {
        m_plotted.samplesAdded(document.run().steps[static_cast<std::size_t>(index)].record.id);
    });
}

FigureView* FigureTabs::current() const
{
    return qobject_cast<FigureView*>(m_tabs->currentWidget());
}

FigureView* FigureTabs::figure(const QString& word) const
{
    for (FigureView* figure : m_figures) {
        if (figure->word() == word)
            return figure;
    }
    return nullptr;
}

void FigureTabs::show(const QString& word)
{
    if (FigureView* chosen = figure(word))
        m_tabs->setCurrentWidget(chosen);
}

void FigureTabs::setLogarithmic(bool logarithmic)
{
    for (FigureView* figure : m_figures)
        figure->setLogarithmic(logarithmic);
}

void FigureTabs::setChoosing(bool choosing)
{
    for (FigureView* figure : m_figures)
        figure->setChoosing(choosing);
}

void FigureTabs::setExperiment(const Experiment& experiment)
{
    for (FigureView* figure : m_figures)
        m_tabs->setTabVisible(m_tabs->indexOf(figure), figure->suits(experiment));
}

} // namespace unisweep
