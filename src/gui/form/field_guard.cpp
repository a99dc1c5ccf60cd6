// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/field_guard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QChildEvent>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace unisweep
{

FieldGuard::FieldGuard(QWidget* form)
    : QObject(form)
    , m_form(form)
{
    watch(form);
}

void FieldGuard::watch(QObject* object)
{
    object->installEventFilter(this);
    for (QObject* child : object->children()) {
        if (child->isWidgetType())
            watch(child);
    }
    showReadOnly(object, m_locked);
}

// Makes text fields read-only, so that their text can still be selected and copied. Other fields
// look unchanged.
void FieldGuard::showReadOnly(QObject* field, bool readOnly)
{
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(field))
        spin->setReadOnly(readOnly);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(field))
        text->setReadOnly(readOnly);
    else if (auto* line = qobject_cast<QLineEdit*>(field);
             line && !qobject_cast<QAbstractSpinBox*>(line->parent()))
        line->setReadOnly(readOnly);
}

void FieldGuard::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    for (QWidget* child : m_form->findChildren<QWidget*>())
        showReadOnly(child, locked);
}

static bool isField(const QObject* object)
{
    return qobject_cast<const QComboBox*>(object) ||
           qobject_cast<const QAbstractSpinBox*>(object) ||
           qobject_cast<const QAbstractButton*>(object);
}

static bool moves(int key)
{
    return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_PageUp ||
           key == Qt::Key_PageDown || key == Qt::Key_Escape;
}

bool FieldGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ChildPolished: // complete, other than when it was added
        if (auto* child = static_cast<QChildEvent*>(event)->child(); child->isWidgetType())
            watch(child);
        break;
    case QEvent::Wheel:
        if (isField(watched) || isField(watched->parent())) {
            event->ignore(); // the scroll area handles it
            return true;
        }
        break;
    case QEvent::FocusOut:
        if (auto* line = qobject_cast<QLineEdit*>(watched);
            line && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            line->home(false);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        if (m_locked && isField(watched) && !watched->property("staysActive").toBool()) {
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT refused();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (m_locked && isField(watched) && !watched->property("staysActive").toBool()) {
            auto* key = static_cast<QKeyEvent*>(event);
            const bool shortcut = (key->modifiers() &
                                   (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
            if (!moves(key->key()) && !shortcut && !key->text().isEmpty())
                Q_EMIT refused();
            if (!moves(key->key()) && !shortcut) {
                event->ignore();
                return true;
            }
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace unisweep
