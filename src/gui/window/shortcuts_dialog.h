// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace unisweep
{

/// Every key that does something: those of the menus, and those of a figure and of a table that has
/// the focus. GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar& bar, QWidget* parent);

private:
    static void fill(QTreeWidget* tree, const QMenuBar& bar);
    /// Shows only the rows that contain the text, in their name or their keys.
    static void filter(const QTreeWidget& tree, const QString& wanted);
};

} // namespace unisweep
