// SPDX-License-Identifier: GPL-3.0-or-later
// Text that comes from files, guests and programs, in widgets that take text for rich text when it
// looks like it.
#pragma once

#include <QString>

class QWidget;

namespace unisweep
{

/// A tool tip that shows `text` as it is, whatever it holds.
QString toolTipText(const QString& text);

/// Makes every label in `widget` that would guess its text's format show plain text.
void showLabelsAsPlainText(QWidget* widget);

} // namespace unisweep
