// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of an image have in common. GUI thread.
#pragma once

#include <QString>

class QDialog;
class QFormLayout;
class QLabel;
class QPushButton;

namespace unisweep
{

/// Lays out a dialog that has its fields: the explanation, which is plain text and hidden if empty,
/// the form, and a row of Cancel and the button that accepts. Returns the latter, which is named
/// `name` and owned by the dialog, as everything given is from then on.
QPushButton* layOutFormDialog(QDialog& dialog, QLabel* explanation, QFormLayout* form,
                              const QString& accept, const QString& name);

} // namespace unisweep
