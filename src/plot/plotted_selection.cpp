// SPDX-License-Identifier: GPL-3.0-or-later
// Selection and focus of a PlottedRun.
#include <algorithm>

#include "plot/plotted_run.h"

namespace unisweep
{

void PlottedRun::select(const std::vector<SampleBox>& boxes, bool more)
{
    if (boxes.empty() && m_selection.isEmpty())
        return;
    if (!more)
        m_selection.clear();
    for (const SampleBox& box : boxes) {
        const auto& samples = step(box.step).samples;
        const auto& chunks = columns(box.step).chunks();
        for (std::size_t index = 0; index < chunks.size(); ++index) {
            const auto& chunk = *chunks[index];
            if (chunk.minLatencyNs > chunk.maxLatencyNs ||
                static_cast<double>(chunk.lastNs) < box.fromNs ||
                static_cast<double>(chunk.firstNs) > box.toNs)
                continue;
            const qsizetype base = static_cast<qsizetype>(index) * SampleColumns::chunkSize;
            const qsizetype fill = columns(box.step).chunkFill(static_cast<qsizetype>(index));
            for (qsizetype i = base; i < base + fill; ++i) {
                const Sample& sample = samples[static_cast<std::size_t>(i)];
                if (box.holds(sample, m_kind))
                    m_selection.add(box.step, i, sample, m_kind);
            }
        }
    }
    Q_EMIT changed(Change::Selection);
}

void PlottedRun::select(const std::vector<SampleRef>& samples)
{
    m_selection.clear();
    for (const SampleRef& ref : samples) {
        const qsizetype index = indexOf(ref.step);
        if (index < 0)
            continue;
        const auto& all = step(index).samples;
        if (ref.sample >= 0 && static_cast<std::size_t>(ref.sample) < all.size())
            m_selection.add(index, ref.sample, all[static_cast<std::size_t>(ref.sample)], m_kind);
    }
    Q_EMIT changed(Change::Selection);
}

void PlottedRun::setFocus(std::optional<qint64> stepId)
{
    if (stepId == m_focus)
        return;
    m_focus = stepId;
    Q_EMIT changed(Change::Focus);
}

qsizetype PlottedRun::focusedStep() const
{
    if (m_focus) {
        const qsizetype chosen = indexOf(*m_focus);
        if (chosen >= 0 && isVisible(chosen))
            return chosen;
    }
    // For a finished run, the last step below the knee: above it, the queue grows without limit.
    qsizetype newest = -1;
    for (qsizetype i = stepCount() - 1; i >= 0; --i) {
        if (!isVisible(i) || columns(i).shown() == 0)
            continue;
        newest = std::max(newest, i);
        const Curve& curve = m_curves[static_cast<std::size_t>(curveOf(i))];
        if (m_run->state == RunState::Running || !curve.knee ||
            step(i).record.offeredRate < curve.knee->rate)
            return i;
    }
    return newest;
}

void PlottedRun::moveFocus(int direction)
{
    for (qsizetype i = focusedStep() + direction; i >= 0 && i < stepCount(); i += direction) {
        if (isVisible(i) && columns(i).shown() > 0)
            return setFocus(step(i).record.id);
    }
}

qsizetype PlottedRun::indexOf(qint64 stepId) const
{
    // Searched from the end, because the newest steps are requested most often.
    for (qsizetype i = stepCount() - 1; i >= 0; --i) {
        if (step(i).record.id == stepId)
            return i;
    }
    return -1;
}

} // namespace unisweep
