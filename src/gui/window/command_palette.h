// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace unisweep
{

/// A menu command and its path: "View ▸ Figures ▸ Percentiles".
struct MenuCommand {
    QString path;
    QPointer<QAction> action;
};

/// All menu commands in their order; fills submenus first.
QList<MenuCommand> menuCommands(const QMenuBar& bar);

/// Finds a command by some letters of its words, and runs it. GUI thread.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QMenuBar& bar, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void runCurrent();

    QList<MenuCommand> m_commands;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace unisweep
