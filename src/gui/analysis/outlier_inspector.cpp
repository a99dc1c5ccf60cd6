// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/outlier_inspector.h"

#include <cmath>

#include <QHBoxLayout>
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

static constexpr int settleMs = 120;   // after the last move of a slider
static constexpr int runningMs = 2000; // a running step is read again no more often
// And only when it has doubled, up to so many samples: all of them are sorted. The rest of a longer
// step is read when it is over.
static constexpr qsizetype mostWhileRunning = 1'000'000;
static constexpr double kPerTick = 0.1; // of the slider

OutlierInspector::OutlierInspector(PlottedRun& plotted, QWidget* parent)
    : QWidget(parent)
    , m_plotted(plotted)
    , m_step(new QComboBox(this))
    , m_k(new QSlider(Qt::Horizontal, this))
    , m_kValue(new QLabel(this))
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
    connect(m_k, &QSlider::valueChanged, this, &OutlierInspector::dragK);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlierInspector::markEpisode);
    connect(&plotted, &PlottedRun::changed, this, &OutlierInspector::changed);
    changed(PlottedRun::Change::Run);
}

void OutlierInspector::layOut()
{
    m_step->setObjectName(u"inspectedStep"_s);
    m_step->setToolTip(tr("The step whose outliers are explained"));
    m_k->setObjectName(u"outlierSlider"_s);
    m_k->setRange(1, 200);
    m_k->setPageStep(5);
    m_k->setToolTip(tr("Distance of outliers, in units of the rule chosen in the toolbar"));
    m_kValue->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("median + %1·MAD").arg(u"99.9"_s)));
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
    m_k->setAccessibleName(tr("Distance of outliers, in units of the rule"));

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
    m_episodesPage->hide(); // until it is a page
    auto* page = new QVBoxLayout(m_episodesPage);
    page->setContentsMargins(0, 2, 0, 0);
    page->setSpacing(2);
    page->addWidget(m_view, 1);
    page->addWidget(new FindLine(m_view, m_episodesPage));

    auto* choice = new QHBoxLayout;
    choice->addWidget(m_k, 1);
    choice->addWidget(m_kValue);
    auto* said = new QWidget(this);
    auto* saidLayout = new QVBoxLayout(said);
    saidLayout->setContentsMargins({});
    for (QLabel* label : {m_verdict, m_figures, m_summary, m_mechanism})
        saidLayout->addWidget(label);
    saidLayout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(said);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Summary of the step"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_step);
    layout->addWidget(scroll, 1);
    layout->addLayout(choice);
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
    m_mechanismOf.reset();
    m_mechanismJob.cancel();
    ++m_generation; // what is being read now is of no use
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

// Of a run that is over, the last step before the knee: what is beyond it is a queue that grows,
// and not worth a reason. While it runs, the newest.
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
    m_figures->setText(step.statistics.summaryOnly || step.samples.empty()
                           ? QString()
                           : tr("p99 %1 · median %2 · failed %3 %")
                                 .arg(humanTime(static_cast<double>(latency.p99Ns)),
                                      humanTime(static_cast<double>(latency.medianNs)),
                                      QString::number(failed, 'g', 3)));
}

void OutlierInspector::followRule()
{
    const QSignalBlocker blocker(m_k);
    m_k->setValue(static_cast<int>(std::lround(m_plotted.outlierRule().k / kPerTick)));
    m_kValue->setText(m_plotted.outlierRule().display());
    if (m_plotted.outlierRule() != m_rule || m_plotted.latencyKind() != m_kind) {
        m_rule = m_plotted.outlierRule();
        m_kind = m_plotted.latencyKind();
        forget();
        showResult();
    }
    m_soon.start(settleMs);
}

void OutlierInspector::dragK(int value)
{
    m_plotted.setOutlierRule({m_plotted.outlierRule().kind, value * kPerTick});
}

void OutlierInspector::showStep(qint64 id)
{
    if (const int index = m_step->findData(id); index >= 0)
        m_step->setCurrentIndex(index);
}

void OutlierInspector::glanceAt(qint64 id)
{
    if (!m_plotted.chosenStep() && !m_plotted.marked())
        showStep(id);
}

bool OutlierInspector::isInspected(qsizetype step) const
{
    const StepData& current = m_plotted.step(step);
    const auto found = m_inspected.find(current.record.id);
    const auto samples = static_cast<qsizetype>(current.samples.size());
    if (current.record.state == RunState::Running)
        return samples > mostWhileRunning ||
               (found != m_inspected.end() && samples < 2 * found->second.samples);
    return found != m_inspected.end() && found->second.over && found->second.samples == samples;
}

// The chosen one, then those that have ended.
std::optional<qsizetype> OutlierInspector::stepToInspect() const
{
    const qsizetype chosen = m_step->currentIndex();
    if (chosen >= 0 && chosen < m_plotted.stepCount() && !isInspected(chosen))
        return chosen;
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        if (m_plotted.step(i).record.state != RunState::Running && !isInspected(i))
            return i;
    }
    return {};
}

static std::vector<EpisodeSpan> spansOf(const StepOutliers& outliers)
{
    std::vector<EpisodeSpan> spans;
    for (const JudgedEpisode& judged : outliers.episodes)
        spans.push_back({judged.episode.startNs, judged.episode.endNs});
    return spans;
}

void OutlierInspector::inspectNext()
{
    if (!(isVisible() || m_plotted.causesShown()) || m_job.isRunning())
        return;
    const auto index = stepToInspect();
    if (!index) {
        showMechanism();
        return;
    }
    const StepData& step = m_plotted.step(*index);
    // A copy of this one step, its samples shared: the run may grow or go while it is read.
    m_job.start(
        [copy = StepData(step), index = *index, context = contextOf(*m_plotted.run(), step),
         rule = m_rule, kind = m_kind] {
            noteSamplesRead(std::ssize(copy.samples));
            return Inspected{std::ssize(copy.samples), copy.record.state != RunState::Running,
                             inspectStep(copy, index, context, rule, kind)};
        },
        [this, id = step.record.id, generation = m_generation](Inspected inspected) {
            if (generation == m_generation) {
                m_plotted.setEpisodes(id, spansOf(inspected.outliers));
                m_plotted.setCauses(id, inspected.outliers.outlierCauses);
                m_inspected[id] = std::move(inspected);
                if (m_step->currentData().toLongLong() == id)
                    showResult();
            }
            const qsizetype chosen = m_step->currentIndex();
            const bool running = chosen >= 0 && chosen < m_plotted.stepCount() &&
                                 m_plotted.step(chosen).record.state == RunState::Running;
            m_soon.start(running ? runningMs : 0);
        });
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
            running && std::ssize(step.samples) > mostWhileRunning
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

// Of the chosen step's curve, once all its finished steps are inspected.
void OutlierInspector::showMechanism()
{
    const qsizetype index = m_step->currentIndex();
    if (index < 0 || index >= m_plotted.stepCount())
        return;
    const StepRecord& chosen = m_plotted.step(index).record;
    MechanismOf of{{chosen.series, chosen.memoryMiB}, m_kind, {}};
    std::vector<PauseEvidence> evidence;
    std::vector<const StepOutliers*> steps;
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        const StepRecord& record = m_plotted.step(i).record;
        if (record.series != chosen.series || record.memoryMiB != chosen.memoryMiB ||
            record.state == RunState::Running)
            continue;
        if (!isInspected(i)) {
            m_mechanismOf.reset();
            m_mechanismJob.cancel();
            m_mechanism->setText({});
            return;
        }
        const Inspected& inspected = m_inspected.at(record.id);
        of.steps.emplace_back(record.id, inspected.samples);
        steps.push_back(&inspected.outliers);
        if (inspected.outliers.keptUp)
            evidence.push_back(inspected.outliers.evidence);
    }
    if (of == m_mechanismOf)
        return;
    m_mechanismOf = of;
    QStringList said;
    for (const CurveCauses& causes : shareCauses(*m_plotted.run(), steps))
        said << curveCausesText(causes, *m_plotted.run());
    for (const CurveCollections& collections : collectionsByCurve(*m_plotted.run(), steps))
        said << collectionsText(collections, *m_plotted.run());
    said.removeAll(QString());
    m_mechanism->setText(said.join(QLatin1Char('\n')));
    m_mechanismJob.start(
        [evidence = std::move(evidence)] { return findMechanism(evidence); },
        [this, key = of.curve, said](const PauseMechanism& found) mutable {
            m_mechanism->setText(
                (said << mechanismText({key.series, key.memoryMiB, found}, *m_plotted.run()))
                    .join(QLatin1Char('\n')));
        });
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
        return; // showResult() comes here again
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
