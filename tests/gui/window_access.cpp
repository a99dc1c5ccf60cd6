// SPDX-License-Identifier: GPL-3.0-or-later
// The window as seen by assistive technology through Qt's accessibility interface. Also the page of
// shortcuts and the command palette.
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

#include "gui/window/command_palette.h"
#include "gui/window/shortcuts_dialog.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowAccessTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasAName();
    void figuresAndTablesAreDescribed();
    void shortcutsAreListed();
    void paletteRunsACommand();
    void paletteIsLeftByEscape();

private:
    void openAllPanels();
    void walk(QAccessibleInterface* node, QStringList& nameless, int& seen);
};

void WindowAccessTest::openAllPanels()
{
    openRun();
    child<QDockWidget>("experimentDock")->show();
    child<QDockWidget>("logDock")->show();
    QCoreApplication::processEvents();
}

void WindowAccessTest::walk(QAccessibleInterface* node, QStringList& nameless, int& seen)
{
    if (!node || !node->isValid() || node->state().invisible)
        return;
    const auto* widget = qobject_cast<QWidget*>(node->object());
    static const QList<QAccessible::Role> acting{
        QAccessible::EditableText, QAccessible::ComboBox, QAccessible::SpinBox,
        QAccessible::CheckBox,     QAccessible::Button,   QAccessible::Slider,
        QAccessible::Table,        QAccessible::List,     QAccessible::Tree,
        QAccessible::ProgressBar,  QAccessible::Client};
    const bool focusable = widget && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                           !widget->focusProxy() && widget->isVisible();
    if (focusable || (acting.contains(node->role()) && node->state().focusable)) {
        ++seen;
        const QString name = node->text(QAccessible::Name);
        if (name.trimmed().isEmpty())
            nameless << u"%1 (%2, role %3)"_s.arg(
                widget ? widget->objectName() : QString(),
                QLatin1String(node->object() ? node->object()->metaObject()->className() : ""),
                QString::number(node->role()));
    }
    // Cells of a table are named by their contents.
    if (node->role() == QAccessible::Table || node->role() == QAccessible::List ||
        node->role() == QAccessible::Tree)
        return;
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), nameless, seen);
}

void WindowAccessTest::everythingHasAName()
{
    openAllPanels();
    QAccessible::setActive(true);
    for (int page = 0; page < child<QTabWidget>("inspectorPages")->count(); ++page) {
        child<QTabWidget>("inspectorPages")->setCurrentIndex(page);
        for (int text = 0; text < 2; ++text) {
            child<QTabWidget>("experimentPages")->setCurrentIndex(text);
            child<QTabWidget>("logPages")->setCurrentIndex(text);
            QStringList nameless;
            int seen = 0;
            walk(QAccessible::queryAccessibleInterface(m_window.get()), nameless, seen);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
            QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
        }
    }
}

void WindowAccessTest::figuresAndTablesAreDescribed()
{
    openAllPanels();
    auto* tabs = child<QTabWidget>("plotTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        const auto* figure = QAccessible::queryAccessibleInterface(tabs->widget(i));
        QCOMPARE(figure->text(QAccessible::Name),
                 static_cast<FigureView*>(tabs->widget(i))->title());
        QVERIFY2(figure->text(QAccessible::Description).size() > 20, qPrintable(tabs->tabText(i)));
    }
    for (const QTableView* table : m_window->findChildren<QTableView*>()) {
        QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
        QVERIFY2(table->accessibleDescription().endsWith(u'.'), qPrintable(table->objectName()));
    }
    // A figure's description follows the displayed run.
    auto* byRate = child<FigureView>("latency-by-rate");
    QVERIFY2(byRate->accessibleDescription().contains(u"Linux, BIND"_s),
             qPrintable(byRate->accessibleDescription()));
}

void WindowAccessTest::shortcutsAreListed()
{
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->findChild<FigureView*>()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Question);
        ShortcutsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<ShortcutsDialog*>()) != nullptr);
        auto* tree = dialog->findChild<QTreeWidget*>();
        QStringList keys;
        for (QTreeWidgetItemIterator it(tree); *it; ++it)
            keys << (*it)->text(1).split(u", "_s);
        for (const MenuCommand& command : menuCommands(*m_window->menuBar())) {
            const QString shortcut = command.action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(shortcut.isEmpty() || keys.contains(shortcut), qPrintable(command.path));
        }
        QVERIFY(keys.contains(u"N"_s) && keys.contains(u"F6"_s) && keys.contains(u"Ctrl+C"_s));
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<ShortcutsDialog*>());
    }
    // In a text field, a question mark is typed.
    auto* title = child<QLineEdit>("titleEdit");
    title->setFocus();
    QTest::keyClicks(title, u"?"_s);
    QVERIFY(title->text().contains(u'?'));
    QVERIFY(!m_window->findChild<ShortcutsDialog*>());
}

void WindowAccessTest::paletteRunsACommand()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette* palette = nullptr;
    QTRY_VERIFY((palette = m_window->findChild<CommandPalette*>()) != nullptr);
    auto* search = palette->findChild<QLineEdit*>();
    auto* list = palette->findChild<QListWidget*>();
    const int all = list->count();
    QVERIFY(all > 30);
    QTest::keyClicks(search, u"fig perc"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().startsWith(u"View ▸ Figures ▸ "_s),
             qPrintable(list->item(0)->text()));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(child<QTabWidget>("plotTabs")->currentWidget()->objectName(), u"percentiles"_s);
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
    // Unavailable commands are not offered.
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY((palette = m_window->findChild<CommandPalette*>()) != nullptr);
    QTest::keyClicks(palette->findChild<QLineEdit*>(), u"stop"_s);
    QVERIFY(palette->findChild<QListWidget*>()
                ->findItems(u"Run ▸ Stop"_s, Qt::MatchStartsWith)
                .isEmpty());
}

void WindowAccessTest::paletteIsLeftByEscape()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette* palette = nullptr;
    QTRY_VERIFY((palette = m_window->findChild<CommandPalette*>()) != nullptr);
    auto* search = palette->findChild<QLineEdit*>();
    auto* list = palette->findChild<QListWidget*>();
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<CommandPalette*>());
}

QTEST_MAIN(WindowAccessTest)
#include "window_access.moc"
