// SPDX-License-Identifier: GPL-3.0-or-later
// The causes and episodes of a run's outliers.
#include <algorithm>

#include "plot/plotted_run.h"
#include "plot/plotted_step.h"

namespace unisweep
{

void PlottedRun::setCausesShown(bool shown)
{
    if (shown == m_causesShown)
        return;
    m_causesShown = shown;
    Q_EMIT changed(Change::Options);
}

void PlottedRun::setCauses(qint64 stepId, std::vector<OutlierCause> causes)
{
    const qsizetype index = indexOf(stepId);
    if (index < 0)
        return;
    std::ranges::sort(causes, {}, &OutlierCause::sample);
    plottedStep(index).causes = std::move(causes);
    ++m_causesVersion;
    if (m_causesShown)
        Q_EMIT changed(Change::Causes);
}

void PlottedRun::forgetCauses()
{
    ++m_causesVersion;
    for (const auto& step : m_steps) {
        step->causes.clear();
        step->episodes.clear();
    }
}

void PlottedRun::setEpisodes(qint64 stepId, std::vector<EpisodeSpan> episodes)
{
    if (const qsizetype index = indexOf(stepId); index >= 0)
        plottedStep(index).episodes = std::move(episodes);
}

std::span<const EpisodeSpan> PlottedRun::episodes(qsizetype step) const
{
    return plottedStep(step).episodes;
}

Cause PlottedRun::causeOf(qsizetype step, qsizetype sample) const
{
    const auto& causes = plottedStep(step).causes;
    const auto found = std::ranges::lower_bound(causes, sample, {}, &OutlierCause::sample);
    return found != causes.end() && found->sample == sample ? found->cause : Cause::Unknown;
}

std::array<qint64, causeCount> PlottedRun::causeCounts() const
{
    std::array<qint64, causeCount> counts = {};
    for (qsizetype i = 0; i < stepCount(); ++i) {
        if (!isVisible(i))
            continue;
        auto unknown = static_cast<qint64>(outliers(i).size());
        for (const OutlierCause& outlier : plottedStep(i).causes) {
            ++counts[static_cast<std::size_t>(outlier.cause)];
            --unknown;
        }
        counts[static_cast<std::size_t>(Cause::Unknown)] += std::max<qint64>(0, unknown);
    }
    return counts;
}

} // namespace unisweep
