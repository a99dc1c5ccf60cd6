// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/fold.h"

#include <QToolButton>
#include <QVariant>

namespace unisweep
{

static constexpr const char* foldProperty = "foldButton";

void makeFold(QToolButton* button, QWidget* body)
{
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setArrowType(Qt::RightArrow);
    body->setProperty(foldProperty, QVariant::fromValue(button));
    body->hide();
    QObject::connect(button, &QToolButton::toggled, body, [button, body](bool open) {
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    });
}

void unfold(QWidget* field)
{
    for (QWidget* widget = field; widget; widget = widget->parentWidget()) {
        if (auto* button = widget->property(foldProperty).value<QToolButton*>())
            button->setChecked(true);
    }
}

} // namespace unisweep
