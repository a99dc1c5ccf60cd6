// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/failure_marks.h"

#include <algorithm>
#include <cmath>

#include "plot/samples_read.h"

namespace unisweep
{

bool FailureMarks::isSame(const SampleFigure& figure) const
{
    const auto& places = figure.places();
    if (figure.axisRect()->rect() != m_rect || figure.cellsPerPixel() != m_cells ||
        figure.plotted().generation() != m_generation || places.size() < m_followed.size())
        return false;
    for (std::size_t i = 0; i < m_followed.size(); ++i) {
        if (places[i].step != m_followed[i].step ||
            figure.pixelsOf(places[i]) != m_followed[i].pixels)
            return false;
    }
    return true;
}

void FailureMarks::readNew(const SampleFigure& figure, Followed& followed)
{
    const StepData& step = figure.plotted().step(followed.step);
    if (step.statistics.failed() == 0)
        return; // statistics may lag behind the samples; these are read later
    const auto [from, to] = followed.pixels;
    const double perNs = (to - from) / std::max<double>(1, step.record.duration.count());
    samplesVisited() += static_cast<qint64>(step.samples.size() - followed.samplesRead);
    for (; followed.samplesRead < step.samples.size(); ++followed.samplesRead) {
        const Sample& sample = step.samples[followed.samplesRead];
        if (sample.intendedNs < 0 || sample.outcome == Outcome::Answered)
            continue;
        const double at =
            (from + static_cast<double>(sample.intendedNs) * perNs - m_rect.left()) * m_cells;
        if (at >= 0 && at < static_cast<double>(m_failed.size()))
            m_failed[static_cast<std::size_t>(at)] = true;
    }
}

const std::vector<bool>& FailureMarks::follow(const SampleFigure& figure)
{
    if (!isSame(figure)) {
        m_rect = figure.axisRect()->rect();
        m_cells = figure.cellsPerPixel();
        m_generation = figure.plotted().generation();
        m_followed.clear();
        m_failed.assign(static_cast<std::size_t>(std::ceil(m_rect.width() * m_cells)) + 1, false);
    }
    const auto& places = figure.places();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == m_followed.size())
            m_followed.push_back({places[i].step, figure.pixelsOf(places[i])});
        readNew(figure, m_followed[i]);
    }
    return m_failed;
}

} // namespace unisweep
