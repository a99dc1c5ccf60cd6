// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's background work: finding the causes of each step's outliers and the mechanism
// that those of a curve have in common.
#include "base/quantity_text.h"
#include "gui/analysis/outlier_inspector.h"
#include "plot/samples_read.h"
#include "results/cause_text.h"
#include "results/collection_text.h"
#include "results/mechanism_text.h"

namespace unisweep
{

bool OutlierInspector::isInspected(qsizetype step) const
{
    const StepData& current = m_plotted.step(step);
    const auto found = m_inspected.find(current.record.id);
    const auto samples = static_cast<qsizetype>(current.samples.size());
    if (current.record.state == RunState::Running)
        return samples > maxSamplesWhileRunning ||
               (found != m_inspected.end() && samples < 2 * found->second.samples);
    return found != m_inspected.end() && found->second.over && found->second.samples == samples;
}

// The selected step first, then finished ones.
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

// For all steps at once, since each needs what is known of its whole curve.
StepContext OutlierInspector::contextAt(qsizetype step)
{
    if (step >= std::ssize(m_contexts))
        m_contexts = contextsOf(*m_plotted.run());
    return m_contexts[static_cast<std::size_t>(step)];
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
    // Copy the step, which shares its samples: the run may change or be closed during the analysis.
    m_job.start(
        [copy = StepData(step), index = *index, context = contextAt(*index), rule = m_rule,
         kind = m_kind] {
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

// Finds the mechanism of the selected step's curve once all its finished steps are inspected.
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
    QStringList texts;
    for (const CurveCauses& causes : shareCauses(*m_plotted.run(), steps))
        texts << curveCausesText(causes, *m_plotted.run());
    for (const CurveCollections& collections : collectionsByCurve(*m_plotted.run(), steps))
        texts << collectionsText(collections, *m_plotted.run());
    texts.removeAll(QString());
    m_mechanism->setText(texts.join(QLatin1Char('\n')));
    m_mechanismJob.start(
        [evidence = std::move(evidence)] { return findMechanism(evidence); },
        [this, key = of.curve, texts](const PauseMechanism& found) mutable {
            m_mechanism->setText(
                (texts << mechanismText({key.series, key.memoryMiB, found}, *m_plotted.run()))
                    .join(QLatin1Char('\n')));
        });
}

} // namespace unisweep
