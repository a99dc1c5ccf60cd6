// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/figure_tabs.h"

#include <algorithm>

#include "base/quantity_text.h"
#include "base/visible_text.h"
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
        FigureView* figure = entry.make(m_plotted).release(); // the tab widget takes ownership
        figure->setObjectName(figure->word());
        m_figures.push_back(figure);
        figure->setAccessibleName(figure->title());
        m_tabs->addTab(figure, QCoreApplication::translate("Figures", entry.tab));
        m_tabs->setTabToolTip(m_tabs->indexOf(figure), figure->title());
        add(figure);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &FigureTabs::currentChanged);
    connect(&m_plotted, &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        if (what == PlottedRun::Change::Run || what == PlottedRun::Change::Options ||
            what == PlottedRun::Change::Steps)
            describe();
    });
    describe();
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
    FigureView* figure = entry->make(m_plotted).release(); // the parent takes ownership
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
    m_plotted.setReadsInBackground(true);
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

// For screen readers.
void FigureTabs::describe()
{
    QStringList curves;
    for (const Curve& curve : m_plotted.curves()) {
        if (curve.visible)
            curves << visibleName(curve.name);
    }
    int least = 0;
    int most = 0;
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        const int rate = m_plotted.step(i).record.offeredRate;
        least = i == 0 ? rate : std::min(least, rate);
        most = std::max(most, rate);
    }
    for (FigureView* figure : m_figures)
        figure->setAccessibleDescription(curves.isEmpty() || m_plotted.stepCount() == 0
                                             ? tr("%1. Nothing measured yet.").arg(figure->title())
                                             : tr("%1 of %2: %3 steps from %4 to %5, %6 outliers.")
                                                   .arg(figure->title(), curves.join(u"; "_s),
                                                        humanCount(m_plotted.stepCount()),
                                                        humanRate(least), humanRate(most),
                                                        humanCount(m_plotted.outlierCount())));
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

bool FigureTabs::hasTab(const FigureView& figure) const
{
    return m_tabs->indexOf(&figure) >= 0;
}

void FigureTabs::show(const QString& word)
{
    if (FigureView* chosen = figure(word); chosen && hasTab(*chosen))
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

// Tabs are added and removed instead of hidden: if its last tab is hidden, the tab bar of Qt 6.4
// scrolls to an empty place.
void FigureTabs::setExperiment(const Experiment& experiment)
{
    m_experiment = experiment;
    int place = 0;
    bool others = false;
    const auto list = figureList();
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        FigureView* figure = m_figures[i];
        const bool suits = figure->suits(experiment);
        if (suits != hasTab(*figure)) {
            others = true;
            if (suits) {
                m_tabs->insertTab(place, figure,
                                  QCoreApplication::translate("Figures", list[i].tab));
                m_tabs->setTabToolTip(place, figure->title());
            } else {
                m_tabs->removeTab(m_tabs->indexOf(figure));
            }
        }
        place += suits ? 1 : 0;
    }
    if (others)
        Q_EMIT figuresChanged();
}

} // namespace unisweep
