// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_tabs.h"

#include "figures/figure_list.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

FigureTabs::FigureTabs(QTabWidget* tabs, const RunDocument& document, PlottedRun& plotted)
    : QObject(tabs)
    , m_tabs(tabs)
    , m_plotted(plotted)
    , m_document(document)
{
    follow(document);
    for (const FigureEntry& entry : figureList()) {
        FigureView* figure = entry.make(m_plotted).release(); // the tabs' from here on
        figure->setObjectName(figure->word());
        m_figures.push_back(figure);
        const int tab = m_tabs->addTab(figure, QString::fromUtf8(entry.tab));
        m_tabs->setTabToolTip(tab, figure->title());
        add(figure);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &FigureTabs::currentChanged);
}

void FigureTabs::add(FigureView* figure)
{
    figure->setClickable(true);
    connect(figure, &FigureView::sampleClicked, this, &FigureTabs::sampleClicked);
    connect(figure, &FigureView::choosingToggled, this, &FigureTabs::choosingToggled);
    connect(figure, &FigureView::viewChanged, this, &FigureTabs::viewChanged);
    connect(&m_document, &RunDocument::notesChanged, figure,
            [figure] { figure->replot(QCustomPlot::rpQueuedReplot); });
}

FigureView* FigureTabs::setSecond(const QString& word, QWidget* parent)
{
    delete m_second;
    const FigureEntry* entry = figureEntry(word);
    if (!entry)
        return nullptr;
    FigureView* figure = entry->make(m_plotted).release(); // the parent's from here on
    figure->setParent(parent);
    figure->setObjectName(u"second-"_s + word);
    figure->setChoosing(m_choosing);
    m_second = figure;
    add(figure);
    Q_EMIT figureAdded(figure);
    return figure;
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
    if (FigureView* second = m_second; second && second->hasFocus())
        return second;
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
    if (FigureView* second = m_second)
        second->setLogarithmic(logarithmic);
}

void FigureTabs::setChoosing(bool choosing)
{
    m_choosing = choosing;
    for (FigureView* figure : m_figures)
        figure->setChoosing(choosing);
    if (FigureView* second = m_second)
        second->setChoosing(choosing);
}

void FigureTabs::setExperiment(const Experiment& experiment)
{
    m_experiment = experiment;
    for (FigureView* figure : m_figures)
        m_tabs->setTabVisible(m_tabs->indexOf(figure), figure->suits(experiment));
}

} // namespace unisweep
