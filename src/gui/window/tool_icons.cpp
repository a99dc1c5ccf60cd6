// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/tool_icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace unisweep
{

namespace
{
class ToolIconEngine : public QIconEngine
{
public:
    explicit ToolIconEngine(ToolIcon icon)
        : m_icon(icon)
    {
    }

    QIconEngine* clone() const override { return new ToolIconEngine(m_icon); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = QApplication::palette().color(group, QPalette::ButtonText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        switch (m_icon) {
        case ToolIcon::Run:
            painter->drawPolygon(QPolygonF({{3, 2}, {14, 8}, {3, 14}}));
            break;
        case ToolIcon::Stop:
            painter->drawRect(QRectF(3, 3, 10, 10));
            break;
        case ToolIcon::LeftPanel:
        case ToolIcon::RightPanel:
            painter->drawRect(m_icon == ToolIcon::LeftPanel ? QRectF(2, 3, 4, 10)
                                                            : QRectF(10, 3, 4, 10));
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(color, 1));
            painter->drawRect(QRectF(1.5, 2.5, 13, 11));
            break;
        }
        painter->restore();
    }

private:
    const ToolIcon m_icon;
};
} // namespace

QIcon toolIcon(ToolIcon icon)
{
    return QIcon(new ToolIconEngine(icon));
}

} // namespace unisweep
