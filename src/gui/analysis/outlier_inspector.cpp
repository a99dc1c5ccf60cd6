// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/outlier_inspector.h"

#include <cmath>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include "base/quantity_text.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "results/mechanism_text.h"
#include "results/outlier_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int settleMs = 120;    // after the last move of a slider
static constexpr int runningMs = 2000;  // a running step is read again no more often
static constexpr double kPerTick = 0.1; // of the slider

OutlierInspector::OutlierInspector(PlottedRun& plotted, QWidget* parent)
    : QWidget(parent)
    , m_plotted(plotted)
    , m_step(new QComboBox(this))
    , m_k(new QSlider(Qt::Horizontal, this))
    , m_kValue(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_view(new QTableView(this))
    , m_model(new EpisodesModel(this))
    , m_mechanism(new QLabel(this))
    , m_rule(plotted.outlierRule())
{
    layOut();
    setFocusProxy(m_step);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OutlierInspector::inspectNext);
    connect(m_step, &QComboBox::currentIndexChanged, this, [this] {
        showResult();
        m_soon.start(0);
    });
    connect(m_k, &QSlider::valueChanged, this, &OutlierInspector::dragK);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutlierInspector::markEpisode);
    connect(&plotted, &PlottedRun::changed, this, &OutlierInspector::changed);
    changed(PlottedRun::Change::Run);
}

void OutlierInspector::layOut()
{
    m_step->setObjectName(u"inspectedStep"_s);
    m_step->setToolTip(u"The step whose outliers are explained"_s);
    m_k->setObjectName(u"outlierSlider"_s);
    m_k->setRange(1, 200);
    m_k->setPageStep(5);
    m_k->setToolTip(u"How far out an outlier lies, in units of the rule; the rule is "
                    "chosen in the toolbar"_s);
    m_kValue->setMinimumWidth(fontMetrics().horizontalAdvance(u"median + 99.9·MAD"_s));
    m_summary->setObjectName(u"outlierSummary"_s);
    m_mechanism->setObjectName(u"mechanism"_s);
    for (QLabel* label : {m_summary, m_mechanism}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_view->setObjectName(u"episodesView"_s);
    m_view->setModel(m_model);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(0);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setWordWrap(false);

    auto* choice = new QHBoxLayout;
    auto* stepLabel = new QLabel(u"&Step"_s, this);
    stepLabel->setBuddy(m_step);
    auto* kLabel = new QLabel(u"&k"_s, this);
    kLabel->setBuddy(m_k);
    choice->addWidget(stepLabel);
    choice->addWidget(m_step, 3);
    choice->addWidget(kLabel);
    choice->addWidget(m_k, 2);
    choice->addWidget(m_kValue);
    // What is said of the whole step stands beside the list: the panel is wide and low.
    auto* said = new QWidget(this);
    auto* saidLayout = new QVBoxLayout(said);
    saidLayout->setContentsMargins({});
    saidLayout->addWidget(m_summary);
    saidLayout->addWidget(m_mechanism);
    saidLayout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(said);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* parts = new QSplitter(this);
    parts->addWidget(scroll);
    parts->addWidget(m_view);
    parts->setSizes({200, 300}); // shares of what there will be
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(choice);
    layout->addWidget(parts, 1);
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
        if (!m_soon.isActive())
            m_soon.start(runningMs);
        break;
    case PlottedRun::Change::Mark:
        showMarked();
        break;
    case PlottedRun::Change::Focus:
        if (const qsizetype step = m_plotted.focusedStep(); step >= 0)
            m_step->setCurrentIndex(static_cast<int>(step));
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
    m_step->setCurrentIndex(kept >= 0 ? kept : m_step->count() - 1);
    showResult();
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

bool OutlierInspector::isInspected(qsizetype step) const
{
    const StepData& current = m_plotted.step(step);
    const auto found = m_inspected.find(current.record.id);
    return found != m_inspected.end() &&
           found->second.samples == static_cast<qsizetype>(current.samples.size());
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
            return Inspected{static_cast<qsizetype>(copy.samples.size()),
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
    const auto found = m_inspected.find(m_step->currentData().toLongLong());
    const qsizetype index = m_step->currentIndex();
    if (index < 0 || index >= m_plotted.stepCount()) {
        m_mechanism->setText({});
        m_summary->setText(u"No step has been run yet."_s);
        m_model->setEpisodes({});
        return;
    }
    if (found == m_inspected.end()) {
        m_summary->setText(u"%1 outliers; looking for their causes…"_s.arg(
            humanCount(static_cast<qint64>(m_plotted.outliers(index).size()))));
        m_model->setEpisodes({});
        return;
    }
    m_summary->setText(stepOutliersText(found->second.outliers, m_plotted.step(index).record));
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

void OutlierInspector::markEpisode(const QModelIndex& index)
{
    if (!index.isValid() || !m_view->hasFocus())
        return;
    m_plotted.setMarked(SampleRef{m_step->currentData().toLongLong(),
                                  m_model->episode(index.row()).episode.worstSample});
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
        m_view->selectRow(row);
    else
        m_view->clearSelection();
}

void OutlierInspector::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_soon.start(0);
}

} // namespace unisweep
