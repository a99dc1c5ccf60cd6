// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace unisweep
{

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored,
                  QSizePolicy::Preferred); // a long text must not widen a window
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(),
                          static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), palette(),
                          isEnabled(), shownText(), foregroundRole());
}

} // namespace unisweep
