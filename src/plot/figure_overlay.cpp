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

void FigureOverlay::setCursor(QPointF pixel, const QString& xText, const QString& yText)
{
    m_cursor = pixel;
    m_xText = xText;
    m_yText = yText;
}

void FigureOverlay::hideCursor()
{
    m_cursor.reset();
    m_hovered.reset();
}

void FigureOverlay::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

// The step that is looked at elsewhere: a bar below its place, and a tint that leaves the data as
// they are.
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

void FigureOverlay::draw(QCPPainter* painter)
{
    const FigureTheme& theme = m_view.theme();
    if (!m_view.plotted().run()) {
        painter->setFont(theme.font);
        painter->setPen(theme.faintText);
        painter->drawText(m_view.axisRect()->rect(), Qt::AlignCenter,
                          u"Nothing measured yet.\nF5 runs the experiment; a run or "
                          "an exported figure can be dropped here."_s);
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
    drawRing(*painter, m_hovered, 5);
    drawRing(*painter, m_view.plotted().marked(), 8);
}

void FigureOverlay::drawCursor(QCPPainter& painter) const
{
    const FigureTheme& theme = m_view.theme();
    const QRectF rect = m_view.axisRect()->rect();
    QColor color = theme.text;
    color.setAlphaF(0.45F);
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(QPointF(m_cursor->x(), rect.top()), QPointF(m_cursor->x(), rect.bottom()));
    painter.drawLine(QPointF(rect.left(), m_cursor->y()), QPointF(rect.right(), m_cursor->y()));

    painter.setFont(theme.smallFont);
    const QFontMetricsF metrics(theme.smallFont);
    const auto tag = [&](const QString& text, QPointF middleBottom) {
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
        box.moveCenter({middleBottom.x(), 0});
        box.moveBottom(middleBottom.y());
        box.moveLeft(std::clamp(box.left(), rect.left(), rect.right() - box.width()));
        box.moveTop(std::clamp(box.top(), rect.top(), rect.bottom() - box.height()));
        QColor back = theme.background;
        back.setAlphaF(0.85F);
        painter.fillRect(box, back);
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    tag(m_xText, {m_cursor->x(), rect.bottom() - 1});
    tag(m_yText, {rect.left(), m_cursor->y() - 1});
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
