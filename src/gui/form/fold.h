// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a form that are hidden until they are wanted.
#pragma once

class QToolButton;
class QWidget;

namespace unisweep
{

/// Makes the button show and hide `body`, which is hidden at first.
void makeFold(QToolButton* button, QWidget* body);

/// Shows the parts that hide this field.
void unfold(QWidget* field);

} // namespace unisweep
