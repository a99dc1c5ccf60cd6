// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace unisweep
{

/// Lists all keyboard shortcuts: those of the menus, and those of a figure or table with the focus.
/// GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar& bar, QWidget* parent);

private:
    static void fill(QTreeWidget* tree, const QMenuBar& bar);
    /// Shows only rows whose name or keys contain the text.
    static void filter(const QTreeWidget& tree, const QString& wanted);
};

} // namespace unisweep
