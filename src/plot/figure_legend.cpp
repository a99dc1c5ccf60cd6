// SPDX-License-Identifier: GPL-3.0-or-later
// What all figures write into their legend.
#include <algorithm>

#include "plot/client_words.h"
#include "plot/figure_view.h"
#include "plot/legend_strip.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void FigureView::addTags()
{
    if (const QString tag = summaryTag(m_run); !tag.isEmpty())
        m_legend->addTag(tag);
    if (const QString note = m_zoom ? QString() : leftOutNote(); !note.isEmpty())
        m_legend->addTag(m_clickable ? tr("%1 (0 shows all)", "a note, the key 0").arg(note)
                                     : note);
}

void FigureView::markCurve(std::size_t index)
{
    const Curve& curve = m_run.curves()[index];
    QStringList badges;
    const bool emulated = std::ranges::any_of(curve.points, [this](const CurvePoint& point) {
        return std::ranges::any_of(point.steps,
                                   [this](qsizetype step) { return m_run.isEmulated(step); });
    });
    if (emulated)
        badges << tr("emulated (TCG)");
    if (curve.verdict.kind > Verdict::Kind::Emulated)
        badges << displayName(curve.verdict.kind);
    m_legend->makeChip(static_cast<int>(index), badges, curve.visible);
}

void FigureView::addHiddenCurve(std::size_t index)
{
    if (!m_clickable)
        return;
    m_legend->addCurve(m_run.curves()[index].name, static_cast<int>(index));
    markCurve(index);
}

void FigureView::setClickable(bool clickable)
{
    m_clickable = clickable;
    m_legend->setFramed(clickable);
    invalidate();
}

int FigureView::curveOfChipAt(QPointF pixel) const
{
    return m_clickable ? m_legend->curveAt(pixel) : -1;
}

} // namespace unisweep
