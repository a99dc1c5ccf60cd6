// SPDX-License-Identifier: GPL-3.0-or-later
// Shows text from files, guests and programs in widgets that would interpret it as rich text if it
// looks like rich text.
#pragma once

#include <QString>

class QWidget;

namespace unisweep
{

/// A tooltip that shows `text` literally.
QString toolTipText(const QString& text);

/// Sets every label in `widget` whose text format is automatic to plain text.
void showLabelsAsPlainText(QWidget* widget);

} // namespace unisweep
