// SPDX-License-Identifier: GPL-3.0-or-later
// Effects of a translation on a window: texts that do not fit, duplicate mnemonics.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QStringList>

namespace unisweep
{

/// Buttons and labels of one line that are narrower than their text. A tool tip with the whole text
/// makes up for it.
inline QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    const auto check = [&](const QWidget& widget, const QString& text) {
        const int missing = widget.sizeHint().width() - widget.width();
        if (widget.isVisible() && !text.isEmpty() && missing > 0 && widget.toolTip().isEmpty())
            cut << QStringLiteral("%1 %2 lacks %3 pixels: %4")
                       .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
                            QString::number(missing), text);
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->wordWrap())
            check(*label, label->text());
    }
    for (const auto* button : window.findChildren<QAbstractButton*>())
        check(*button, button->text());
    return cut;
}

/// Entries of one menu with the same mnemonic.
inline QStringList doubleMnemonics(const QWidget& window)
{
    QStringList found;
    const auto check = [&](const QList<QAction*>& actions, const QString& where) {
        QHash<QString, QString> taken;
        for (const QAction* action : actions) {
            const QString text = action->text();
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty() || !action->isVisible())
                continue;
            if (taken.contains(letter))
                found << QStringLiteral("%1: %2 and %3").arg(where, taken.value(letter), text);
            taken.insert(letter, text);
        }
    };
    for (const auto* menu : window.findChildren<QMenu*>())
        check(menu->actions(), menu->title());
    return found;
}

} // namespace unisweep
