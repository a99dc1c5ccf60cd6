// SPDX-License-Identifier: GPL-3.0-or-later
// Collapsible parts of a form.
#pragma once

class QToolButton;
class QWidget;

namespace unisweep
{

/// Makes the button show and hide `body`, which is initially hidden.
void makeFold(QToolButton* button, QWidget* body);

/// Expands the parts that hide this field.
void unfold(QWidget* field);

} // namespace unisweep
