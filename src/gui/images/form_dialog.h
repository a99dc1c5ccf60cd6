// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the dialogs for images. GUI thread.
#pragma once

#include <QString>

class QDialog;
class QFormLayout;
class QLabel;
class QPushButton;

namespace unisweep
{

/// Arranges a dialog: the explanation, which is plain text and hidden if empty, the form, and the
/// buttons Cancel and `accept`. Returns the latter, named `name`. The dialog takes ownership of all
/// widgets.
QPushButton* layOutFormDialog(QDialog& dialog, QLabel* explanation, QFormLayout* form,
                              const QString& accept, const QString& name);

} // namespace unisweep
