// SPDX-License-Identifier: GPL-3.0-or-later
// Zooming and panning of FigureView, with its history.
#include <algorithm>
#include <cmath>

#include "plot/figure_view.h"

namespace unisweep
{

static constexpr int figureInputGapMs = 12; // input needs smoother updates than data
static constexpr int longestHistory = 200;

// Converts to the space in which equal distances are equal numbers of pixels.
static double toSpace(const QCPAxis* axis, double value)
{
    return axis->scaleType() == QCPAxis::stLogarithmic ? std::log(std::max(value, 1e-300)) : value;
}

static QCPRange clippedTo(const QCPAxis* axis, QCPRange range, QCPRange whole)
{
    double lower = toSpace(axis, range.lower);
    double upper = toSpace(axis, range.upper);
    const double least = toSpace(axis, whole.lower);
    const double most = toSpace(axis, whole.upper);
    const double smallest = (most - least) * 1e-8;
    if (upper - lower < smallest) {
        const double middle = (lower + upper) / 2;
        lower = middle - smallest / 2;
        upper = middle + smallest / 2;
    }
    if (upper - lower >= most - least)
        return whole;
    const double shift = std::max(0.0, least - lower) - std::max(0.0, upper - most);
    lower += shift;
    upper += shift;
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    return logarithmic ? QCPRange(std::exp(lower), std::exp(upper)) : QCPRange(lower, upper);
}

FigureRange FigureView::clipped(FigureRange range) const
{
    const FigureRange whole = wholeRange();
    return {clippedTo(xAxis, range.x, whole.x), clippedTo(yAxis, range.y, whole.y)};
}

void FigureView::applyView(std::optional<FigureRange> zoom)
{
    if (zoom) {
        zoom = clipped(*zoom);
        if (*zoom == usualRange())
            zoom.reset();
        else if (*zoom == wholeRange())
            zoom = everything;
    }
    if (zoom == m_zoom)
        return;
    if (zoom.has_value() != m_zoom.has_value())
        m_stale = true; // the legend describes what the usual view leaves out
    m_zoom = zoom;
    drawSoon(figureInputGapMs);
    Q_EMIT viewChanged();
}

void FigureView::setZoom(std::optional<FigureRange> zoom)
{
    prepare(); // clipping needs the scale types of the axes
    applyView(zoom);
}

void FigureView::zoomTo(std::optional<FigureRange> zoom)
{
    const auto before = m_zoom;
    applyView(zoom);
    if (m_zoom == before)
        return;
    m_undo.append(before);
    if (m_undo.size() > longestHistory)
        m_undo.removeFirst();
    m_redo.clear();
}

void FigureView::resetView()
{
    zoomTo(everything);
}

void FigureView::toggleOverload()
{
    if (m_zoom)
        zoomTo(std::nullopt);
    else
        zoomTo(everything);
}

void FigureView::undoZoom()
{
    if (m_undo.isEmpty())
        return;
    m_redo.append(m_zoom);
    applyView(m_undo.takeLast());
}

void FigureView::redoZoom()
{
    if (m_redo.isEmpty())
        return;
    m_undo.append(m_zoom);
    applyView(m_redo.takeLast());
}

void FigureView::zoomIn()
{
    zoomBy(0.7, axisRect()->rect().center(), true, true);
}
void FigureView::zoomOut()
{
    zoomBy(1 / 0.7, axisRect()->rect().center(), true, true);
}

static QCPRange scaledAround(const QCPAxis* axis, double factor, double pixel)
{
    const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
    const double center = toSpace(axis, axis->pixelToCoord(pixel));
    const double lower = center + (toSpace(axis, axis->range().lower) - center) * factor;
    const double upper = center + (toSpace(axis, axis->range().upper) - center) * factor;
    return logarithmic ? QCPRange(std::exp(lower), std::exp(upper)) : QCPRange(lower, upper);
}

void FigureView::zoomBy(double factor, QPointF at, bool horizontal, bool vertical)
{
    FigureRange range = shownRange();
    if (horizontal)
        range.x = scaledAround(xAxis, factor, at.x());
    if (vertical)
        range.y = scaledAround(yAxis, factor, at.y());
    zoomTo(range);
    prepare(); // so that the next zoom starts from here
}

void FigureView::panBy(QPointF pixels, const FigureRange& from)
{
    const auto moved = [](const QCPAxis* axis, const QCPRange& range, double share) {
        const double lower = toSpace(axis, range.lower);
        const double upper = toSpace(axis, range.upper);
        const double shift = (upper - lower) * share;
        const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
        return logarithmic ? QCPRange(std::exp(lower + shift), std::exp(upper + shift))
                           : QCPRange(lower + shift, upper + shift);
    };
    const QSizeF size = axisRect()->size();
    applyView(FigureRange{moved(xAxis, from.x, -pixels.x() / size.width()),
                          moved(yAxis, from.y, pixels.y() / size.height())});
}

} // namespace unisweep
