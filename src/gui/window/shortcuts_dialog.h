// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace unisweep
{

/// Every key that does something: those of the menus, and those of a figure and of a table that has
/// the focus.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar& bar, QWidget* parent);
};

} // namespace unisweep
