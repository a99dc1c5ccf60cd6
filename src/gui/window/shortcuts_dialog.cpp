// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "gui/window/command_palette.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QTreeWidgetItem* group(QTreeWidget* tree, const QString& title)
{
    auto* item = new QTreeWidgetItem(tree, {title});
    QFont bold = tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    return item;
}

void ShortcutsDialog::fill(QTreeWidget* tree, const QMenuBar& bar)
{
    QTreeWidgetItem* menus = group(tree, tr("Anywhere"));
    for (const MenuCommand& command : menuCommands(bar)) {
        QStringList keys;
        for (const QKeySequence& sequence : command.action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(menus, {command.path, keys.join(u", "_s)});
    }
    const std::pair<QString, QString> anywhere[] = {
        {tr("Next panel, previous panel"), u"F6, Shift+F6"_s},
        {tr("Open a menu"), tr("Alt and the underlined letter")},
    };
    for (const auto& [what, keys] : anywhere)
        new QTreeWidgetItem(menus, {what, keys});

    QTreeWidgetItem* figure = group(tree, tr("In a figure"));
    const std::pair<QString, QString> inFigure[] = {
        {tr("Zoom in, zoom out"), tr("+, −, wheel")},
        {tr("Zoom to an area"), tr("Drag")},
        {tr("Move the view"), tr("Arrows, Shift+drag, middle button")},
        {tr("Reset zoom"), tr("0, Home, double click")},
        {tr("Previous view, next view"), tr("Backspace, Shift+Backspace")},
        {tr("Next outlier, previous outlier"), tr("N, Shift+N")},
        {tr("Next step, previous step"), tr("Page Up, Page Down")},
        {tr("Select samples in an area"), tr("Ctrl+drag; C makes plain dragging select")},
        {tr("Select all samples in view"), tr("A")},
        {tr("Clear the selection"), tr("Esc")},
        {tr("Menu of the figure"), tr("Menu key, right button")},
    };
    for (const auto& [what, keys] : inFigure)
        new QTreeWidgetItem(figure, {what, keys});

    QTreeWidgetItem* table = group(tree, tr("In a table"));
    const std::pair<QString, QString> inTable[] = {
        {tr("Copy rows with headers"), u"Ctrl+C"_s},
        {tr("Find or filter"), u"Ctrl+F"_s},
        {tr("Leave the table"), u"Tab, Shift+Tab"_s},
    };
    for (const auto& [what, keys] : inTable)
        new QTreeWidgetItem(table, {what, keys});
}

void ShortcutsDialog::filter(const QTreeWidget& tree, const QString& wanted)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = tree.topLevelItem(i);
        for (int k = 0; k < top->childCount(); ++k) {
            QTreeWidgetItem* item = top->child(k);
            item->setHidden(!item->text(0).contains(wanted, Qt::CaseInsensitive) &&
                            !item->text(1).contains(wanted, Qt::CaseInsensitive));
        }
    }
}

ShortcutsDialog::ShortcutsDialog(const QMenuBar& bar, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Filter"));
    search->setAccessibleName(tr("Filter shortcuts"));
    auto* tree = new QTreeWidget(this);
    tree->setObjectName(u"shortcutsTree"_s);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setRootIsDecorated(false);

    fill(tree, bar);
    tree->expandAll();
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(search, &QLineEdit::textChanged, this,
            [tree](const QString& wanted) { filter(*tree, wanted); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(620, 560);
}

} // namespace unisweep
