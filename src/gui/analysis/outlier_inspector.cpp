// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/outlier_inspector.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/samples_read.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "results/display_names.h"
#include "results/mechanism_text.h"
#include "results/outlier_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int settleMs = 120; // after the last change of the outlier rule

OutlierInspector::OutlierInspector(PlottedRun& plotted, QWidget* parent)
    : QWidget(parent)
    , m_plotted(plotted)
    , m_step(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_episodesPage(new QWidget(this))
    , m_view(new QTableView(m_episodesPage))
    , m_model(new EpisodesModel(this))
    , m_proxy(new TableProxy(this))
    , m_mechanism(new QLabel(this))
    , m_rule(plotted.outlierRule())
{
    layOut();
    setFocusProxy(m_step);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OutlierInspector::inspectNext);
    connect(m_step, &QComboBox::activated, this,
            [this] { m_plotted.setFocus(m_step->currentData().toLongLong()); });
    connect(m_step, &QComboBox::currentIndexChanged, this, [this] {
        showResult();
        m_soon.start(0);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlierInspector::markEpisode);
    connect(&plotted, &PlottedRun::changed, this, &OutlierInspector::changed);
    changed(PlottedRun::Change::Run);
}

void OutlierInspector::layOut()
{
    m_step->setObjectName(u"inspectedStep"_s);
    m_step->setToolTip(tr("The step whose outliers are explained"));
    m_summary->setObjectName(u"outlierSummary"_s);
    m_mechanism->setObjectName(u"mechanism"_s);
    m_verdict->setObjectName(u"stepVerdict"_s);
    m_figures->setObjectName(u"stepFigures"_s);
    for (QLabel* label : {m_verdict, m_figures, m_summary, m_mechanism}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_step->setAccessibleName(tr("Step"));
    m_step->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_step->setMinimumContentsLength(12);

    m_view->setObjectName(u"episodesView"_s);
    m_model->setObjectName(u"episodes"_s);
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    setUpTable(*m_view, tr("Episodes"),
               tr("The periods in which the step's outliers waited, with their likely causes."));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSortIndicator(EpisodesModel::Start, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_episodesPage->setObjectName(u"episodesPage"_s);
    m_episodesPage->setFocusProxy(m_view);
    m_episodesPage->hide(); // hidden until it is added as a tab
    auto* page = new QVBoxLayout(m_episodesPage);
    page->setContentsMargins(0, 2, 0, 0);
    page->setSpacing(2);
    page->addWidget(m_view, 1);
    page->addWidget(new FindLine(m_view, m_episodesPage));

    auto* content = new QWidget(this);
    auto* summaryLayout = new QVBoxLayout(content);
    summaryLayout->setContentsMargins({});
    for (QLabel* label : {m_verdict, m_figures, m_summary, m_mechanism})
        summaryLayout->addWidget(label);
    summaryLayout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Summary of the step"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_step);
    layout->addWidget(scroll, 1);
}

void OutlierInspector::changed(PlottedRun::Change what)
{
    switch (what) {
    case PlottedRun::Change::Run:
        forget();
        fillSteps();
        followRule();
        break;
    case PlottedRun::Change::Options:
        followRule();
        break;
    case PlottedRun::Change::Steps:
        m_contexts.clear();
        if (m_step->count() != m_plotted.stepCount())
            fillSteps();
        showVerdict();
        if (!m_soon.isActive())
            m_soon.start(runningMs);
        break;
    case PlottedRun::Change::Mark:
        showMarked();
        break;
    case PlottedRun::Change::Focus:
        if (const auto chosen = m_plotted.chosenStep())
            showStep(*chosen);
        break;
    default:
        break;
    }
}

void OutlierInspector::forget()
{
    m_inspected.clear();
    m_contexts.clear();
    m_mechanismOf.reset();
    m_mechanismJob.cancel();
    ++m_generation; // invalidates analyses in progress
}

void OutlierInspector::fillSteps()
{
    const QSignalBlocker blocker(m_step);
    const QVariant before = m_step->currentData();
    m_step->clear();
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        const StepRecord& record = m_plotted.step(i).record;
        m_step->addItem(
            u"%1: %2"_s.arg(
                humanRate(record.offeredRate),
                m_plotted.curves()[static_cast<std::size_t>(m_plotted.curveOf(i))].name),
            record.id);
    }
    const int kept = m_step->findData(before);
    m_step->setCurrentIndex(kept >= 0 ? kept : firstShown());
    showResult();
}

// The newest step during a run; afterwards, the last step before the knee, because outliers beyond
// the knee come from a growing queue.
int OutlierInspector::firstShown() const
{
    const int newest = m_step->count() - 1;
    if (newest < 0 || m_plotted.run()->state == RunState::Running)
        return newest;
    for (int i = newest; i >= 0; --i) {
        const Curve& curve = m_plotted.curves()[static_cast<std::size_t>(m_plotted.curveOf(i))];
        const double rate = m_plotted.step(i).record.offeredRate;
        if (!curve.knee || rate < curve.knee->rate)
            return i;
    }
    return newest;
}

qsizetype OutlierInspector::shownStep() const
{
    const qsizetype index = m_step->currentIndex();
    return index < m_plotted.stepCount() ? index : -1;
}

void OutlierInspector::showVerdict()
{
    const qsizetype index = shownStep();
    m_verdict->setVisible(index >= 0);
    m_figures->setVisible(index >= 0);
    if (index < 0)
        return;
    const StepData& step = m_plotted.step(index);
    m_verdict->setText(step.record.state == RunState::Running
                           ? tr("running")
                           : visibleText(displayText(step.record.verdict)));
    const LatencyStatistics& latency = m_plotted.latency(index);
    const double failed = step.statistics.requests() > 0
                              ? 100.0 * static_cast<double>(step.statistics.failed()) /
                                    static_cast<double>(step.statistics.requests())
                              : 0;
    m_figures->setText(
        step.statistics.summaryOnly || step.samples.empty() ? QString()
        : latency.count == 0
            ? tr("no correct responses · failed %1 %").arg(QString::number(failed, 'g', 3))
            : tr("p99 %1 · median %2 · failed %3 %")
                  .arg(humanTime(static_cast<double>(latency.p99Ns)),
                       humanTime(static_cast<double>(latency.medianNs)),
                       QString::number(failed, 'g', 3)));
}

void OutlierInspector::followRule()
{
    if (m_plotted.outlierRule() != m_rule || m_plotted.latencyKind() != m_kind) {
        m_rule = m_plotted.outlierRule();
        m_kind = m_plotted.latencyKind();
        forget();
        showResult();
    }
    m_soon.start(settleMs);
}

void OutlierInspector::showStep(qint64 id)
{
    if (const int index = m_step->findData(id); index >= 0)
        m_step->setCurrentIndex(index);
}

void OutlierInspector::showHovered(qint64 id)
{
    if (!m_plotted.chosenStep() && !m_plotted.marked())
        showStep(id);
}

void OutlierInspector::showResult()
{
    showVerdict();
    const auto found = m_inspected.find(m_step->currentData().toLongLong());
    const qsizetype index = m_step->currentIndex();
    if (index < 0 || index >= m_plotted.stepCount()) {
        m_mechanism->setText({});
        m_summary->setText(tr("No steps yet."));
        m_model->setEpisodes({});
        return;
    }
    const StepData& step = m_plotted.step(index);
    const bool running = step.record.state == RunState::Running;
    if (found == m_inspected.end()) {
        const QString count = humanCount(static_cast<qint64>(m_plotted.outliers(index).size()));
        m_summary->setText(
            running && std::ssize(step.samples) > maxSamplesWhileRunning
                ? tr("%1 outliers. Their causes follow when the step is over.").arg(count)
                : tr("%1 outliers; looking for causes…").arg(count));
        m_model->setEpisodes({});
        return;
    }
    const QString text = stepOutliersText(found->second.outliers, step.record);
    m_summary->setText(
        running ? tr("Of the first %1 samples:\n%2").arg(humanCount(found->second.samples), text)
                : text);
    m_model->setEpisodes(found->second.outliers.episodes);
    for (int column = 0; column < EpisodesModel::Evidence; ++column)
        m_view->resizeColumnToContents(column);
    showMarked();
    showMechanism();
}

void OutlierInspector::markEpisode()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (!m_view->hasFocus() || rows.isEmpty())
        return;
    const JudgedEpisode& chosen = m_model->episode(m_proxy->mapToSource(rows.constFirst()).row());
    m_plotted.setMarked(SampleRef{m_step->currentData().toLongLong(), chosen.episode.worstSample});
}

void OutlierInspector::showMarked()
{
    const auto marked = m_plotted.marked();
    if (!marked || m_view->hasFocus())
        return;
    if (marked->step != m_step->currentData().toLongLong()) {
        showStep(marked->step);
        return; // showResult() gets here again
    }
    const StepData* step = m_plotted.run()->step(marked->step);
    if (!step || marked->sample >= static_cast<qsizetype>(step->samples.size()))
        return;
    const int row =
        m_model->rowAt(step->samples[static_cast<std::size_t>(marked->sample)].intendedNs);
    if (row >= 0)
        m_view->selectRow(m_proxy->mapFromSource(m_model->index(row, 0)).row());
    else
        m_view->clearSelection();
}

void OutlierInspector::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_soon.start(0);
}

} // namespace unisweep
