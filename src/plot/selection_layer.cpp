// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/selection_layer.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include "base/quantity_text.h"
#include "plot/caption.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qint64 maxDots = 2000;

SelectionLayer::SelectionLayer(FigureView& view)
    : QCPLayerable(&view, u"selection"_s)
    , m_view(view)
{
}

void SelectionLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(m_view.plotted().selection().count() <= maxDots);
}

QRect SelectionLayer::clipRect() const
{
    return m_view.axisRect()->rect();
}

void SelectionLayer::draw(QCPPainter* painter)
{
    const SampleSelection& selection = m_view.plotted().selection();
    if (selection.isEmpty())
        return;
    const QRect rect = clipRect();
    const auto width = static_cast<std::size_t>(rect.width()) + 1;
    m_taken.assign(width * (static_cast<std::size_t>(rect.height()) + 1), false);
    QPolygonF points;
    const bool few = selection.count() <= maxDots;
    m_view.forEachSelected([&](QPointF at) {
        const QPointF in = at - rect.topLeft();
        if (in.x() < 0 || in.y() < 0 || in.x() > rect.width() || in.y() > rect.height())
            return;
        const std::size_t pixel =
            static_cast<std::size_t>(in.y()) * width + static_cast<std::size_t>(in.x());
        if (m_taken[pixel])
            return;
        m_taken[pixel] = true;
        points << at;
    });
    const QColor color = m_view.theme().selected;
    if (!few) {
        painter->setPen(QPen(color, 1.2));
        painter->drawPoints(points);
        drawCount(*painter);
        return;
    }
    painter->setPen(QPen(m_view.theme().background, 0.7));
    painter->setBrush(color);
    for (const QPointF& point : points)
        painter->drawEllipse(point, 2.6, 2.6);
    painter->setBrush(Qt::NoBrush);
    drawCount(*painter);
}

void SelectionLayer::drawCount(QCPPainter& painter) const
{
    const FigureTheme& theme = m_view.theme();
    const QFontMetricsF metrics(theme.smallFont);
    const QString text = QCoreApplication::translate("Figures", "%1 selected; Esc clears")
                             .arg(humanCount(m_view.plotted().selection().count()));
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 4);
    box.moveTopRight(QRectF(clipRect()).topRight() + QPointF(-4, 4));
    painter.setFont(theme.smallFont);
    painter.fillRect(box, theme.selected);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace unisweep
