// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_overlay.h"

#include <QFontMetricsF>

namespace unisweep
{

using namespace Qt::StringLiterals;

FigureOverlay::FigureOverlay(FigureView& view)
    : QCPLayerable(&view, u"overlay"_s)
    , m_view(view)
{
}

void FigureOverlay::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

// Highlights the step that is selected elsewhere: a bar below it, and a tint that leaves the data
// unchanged.
void FigureOverlay::drawChosenStep(QCPPainter& painter) const
{
    const PlottedRun& run = m_view.plotted();
    const auto chosen = run.chosenStep();
    const auto area = chosen ? m_view.areaOf(run.indexOf(*chosen)) : std::nullopt;
    if (!area)
        return;
    constexpr double barHeight = 4;
    QColor tint = m_view.theme().text;
    tint.setAlphaF(0.06F);
    painter.fillRect(*area, tint);
    painter.fillRect(QRectF(area->left(), area->bottom() - barHeight, area->width(), barHeight),
                     m_view.theme().text);
}

// Replaces the axes, which would have no meaningful numbers.
void FigureOverlay::drawBlank(QCPPainter& painter) const
{
    const FigureTheme& theme = m_view.theme();
    const PlottedRun& plotted = m_view.plotted();
    const QRectF page = m_view.viewport();
    painter.fillRect(page, theme.background);
    painter.setFont(theme.font);
    painter.setPen(theme.text);
    const QRectF text = page.adjusted(16, 0, -16, 0);
    if (const auto& activity = plotted.activity()) {
        const double line = QFontMetricsF(theme.font).height();
        const QRectF above(text.left(), page.top(), text.width(), page.height() / 2 - line);
        painter.drawText(above, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                         activity->text.left(1).toUpper() + activity->text.mid(1));
        QRectF bar(0, 0, std::min(260.0, text.width()), 6);
        bar.moveCenter({page.center().x(), page.center().y()});
        painter.fillRect(bar, theme.grid);
        bar.setWidth(bar.width() * std::clamp(activity->fraction, 0.0, 1.0));
        painter.fillRect(bar, theme.strong(0));
        return;
    }
    painter.setPen(theme.faintText);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap,
                     !plotted.run() ? FigureView::tr("Nothing measured yet.\nPress F5 to run the "
                                                     "experiment, or drop a run or an exported "
                                                     "figure here.")
                     : plotted.run()->state == RunState::Running
                         ? FigureView::tr("The run has started; there are no results yet.")
                         : FigureView::tr("The run ended before anything was measured."));
}

void FigureOverlay::draw(QCPPainter* painter)
{
    const FigureTheme& theme = m_view.theme();
    if (m_view.plotted().isBlank()) {
        drawBlank(*painter);
        return;
    }
    drawChosenStep(*painter);
    if (m_area.isValid()) {
        const QColor edge = m_choosing ? theme.selected : theme.text;
        QColor fill = edge;
        fill.setAlphaF(0.10F);
        painter->setPen(QPen(edge, 1, Qt::DashLine));
        painter->setBrush(fill);
        painter->drawRect(m_area);
    }
    painter->setBrush(Qt::NoBrush);
    if (m_cursor && !m_area.isValid())
        drawCursor(*painter);
    else if (const auto place = m_view.plotted().cursor(); place && !m_area.isValid())
        drawLines(*painter, m_view.linesOf(*place));
    drawRing(*painter, m_view.plotted().hovered(), 5);
    drawRing(*painter, m_view.plotted().marked(), 8);
}

void FigureOverlay::drawLines(QCPPainter& painter, const FigureView::CursorLines& lines) const
{
    const QRectF rect = m_view.axisRect()->rect();
    QColor color = m_view.theme().text;
    color.setAlphaF(0.45F);
    painter.setPen(QPen(color, 1, Qt::DotLine));
    if (lines.x && *lines.x >= rect.left() && *lines.x <= rect.right())
        painter.drawLine(QPointF(*lines.x, rect.top()), QPointF(*lines.x, rect.bottom()));
    if (lines.y && *lines.y >= rect.top() && *lines.y <= rect.bottom())
        painter.drawLine(QPointF(rect.left(), *lines.y), QPointF(rect.right(), *lines.y));
}

// Values are written on the axes, where they hide no data.
void FigureOverlay::drawCursor(QCPPainter& painter) const
{
    const FigureTheme& theme = m_view.theme();
    const QRectF rect = m_view.axisRect()->rect();
    if (!rect.contains(*m_cursor)) // the axes have moved meanwhile
        return;
    drawLines(painter, {m_cursor->x(), m_cursor->y()});
    painter.setFont(theme.smallFont);
    const QFontMetricsF metrics(theme.smallFont);
    const auto tag = [&](const QString& text, QPointF middle, bool below) {
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
        box.moveCenter(middle);
        if (below)
            box.moveTop(rect.bottom() + 2);
        else
            box.moveRight(rect.left() - 2);
        const QRectF all = m_view.viewport();
        box.moveLeft(
            std::clamp(box.left(), all.left(), std::max(all.left(), all.right() - box.width())));
        painter.fillRect(box, theme.text);
        painter.setPen(theme.background);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    const auto [xText, yText] = m_view.textsAt(*m_cursor);
    tag(xText, {m_cursor->x(), 0}, true);
    tag(yText, {0, m_cursor->y()}, false);
}

void FigureOverlay::drawRing(QCPPainter& painter, const std::optional<SampleRef>& sample,
                             double radius) const
{
    const auto at = sample ? m_view.pixelOf(*sample) : std::nullopt;
    if (!at || !m_view.axisRect()->rect().contains(at->toPoint()))
        return;
    painter.setPen(QPen(m_view.theme().background, 4));
    painter.drawEllipse(*at, radius, radius);
    painter.setPen(QPen(m_view.theme().text, 1.5));
    painter.drawEllipse(*at, radius, radius);
}

} // namespace unisweep
