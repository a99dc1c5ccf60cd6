// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

namespace unisweep
{

using namespace Qt::StringLiterals;

// Removes mnemonics: "&&" becomes an ampersand, "&x" becomes x.
static QString plainText(const QAction& action)
{
    QString text = action.text();
    text.replace(u"&&"_s, QString(QChar(1)));
    text.remove(QLatin1Char('&'));
    return text.replace(QChar(1), QLatin1Char('&'));
}

static void collect(const QList<QAction*>& actions, const QString& path, QList<MenuCommand>& all)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString text = plainText(*action);
        const QString here = path.isEmpty() ? text : path + u" ▸ "_s + text;
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow();
            collect(menu->actions(), here, all);
        } else {
            all.append({here, action});
        }
    }
}

QList<MenuCommand> menuCommands(const QMenuBar& bar)
{
    QList<MenuCommand> all;
    collect(bar.actions(), {}, all);
    return all;
}

CommandPalette::CommandPalette(const QMenuBar& bar, QWidget* parent)
    : QDialog(parent)
    , m_commands(menuCommands(bar))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Run a command"));
    m_search->setPlaceholderText(tr("Type part of a command"));
    m_search->setAccessibleName(tr("Command"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    resize(520, 380);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    fill();
}

// Each typed word must begin a word of the command or be contained in it.
static int rank(const QString& path, const QStringList& words)
{
    int sum = 0;
    for (const QString& word : words) {
        const qsizetype at = path.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        const bool begins = at == 0 || !path[at - 1].isLetterOrNumber();
        sum += begins ? 0 : 1;
    }
    return sum;
}

void CommandPalette::fill()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const int score = rank(m_commands[i].path, words);
        if (score >= 0 && m_commands[i].action && m_commands[i].action->isEnabled())
            found.append({score, i});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    m_list->clear();
    for (const auto& [score, i] : found) {
        const MenuCommand& command = m_commands[i];
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            keys.isEmpty() ? command.path : u"%1    %2"_s.arg(command.path, keys), m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QPointer<QAction> action = m_commands[item->data(Qt::UserRole).toLongLong()].action;
    accept();
    if (action)
        action->trigger();
}

// The arrow keys move in the list while the user types.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            QKeyEvent copy(QEvent::KeyPress, key, Qt::NoModifier);
            QCoreApplication::sendEvent(m_list, &copy);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace unisweep
