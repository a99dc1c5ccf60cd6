// SPDX-License-Identifier: GPL-3.0-or-later
// The window by keyboard alone: numbers of tabs, mnemonics, the Tab order, keys in figures and
// dialogs.
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QWindow>

#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowKeysTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreThoseOfTheTabs();
    void shiftNGoesBack();
    void mnemonicsAreUnique();
    void tabReachesOnlyWhatIsSeen();
    void noteDialogIsLeftByKeys();
};

void WindowKeysTest::numbersAreThoseOfTheTabs()
{
    openRun();
    auto* tabs = child<QTabWidget>("plotTabs");
    QVERIFY(tabs->count() >= 6);
    for (int i = 0; i < std::min(9, tabs->count()); ++i) {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), i);
    }
    int shown = 0;
    for (const QAction* action : child<QMenu>("figuresMenu")->actions())
        shown += action->isVisible() ? 1 : 0;
    QCOMPARE(shown, tabs->count());
    for (int i = 0; i < tabs->count(); ++i)
        QVERIFY(static_cast<FigureView*>(tabs->widget(i))
                    ->suits(byRate()->plotted().run()->experiment));
    QVERIFY(!m_window->findChild<FigureView*>(u"bandwidth"_s)->isVisible());
}

void WindowKeysTest::shiftNGoesBack()
{
    openRun();
    SampleFigure* figure = byRate();
    figure->setFocus();
    auto* table = child<QTableView>("outliersView");
    QTRY_VERIFY(table->model()->rowCount() > 3);
    QWindow* window = m_window->windowHandle(); // so that the keyboard's state is real
    QTest::keyClick(window, Qt::Key_N);
    const auto first = figure->plotted().marked();
    QTest::keyClick(window, Qt::Key_N);
    QVERIFY(first && figure->plotted().marked() && figure->plotted().marked() != first);
    QTest::keyClick(window, Qt::Key_N, Qt::ShiftModifier);
    QVERIFY(figure->plotted().marked() == first);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(figure->plotted().selection().count(), 0);
}

static QChar mnemonicOf(const QString& text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key());
}

void WindowKeysTest::mnemonicsAreUnique()
{
    openRun();
    child<QDockWidget>("experimentDock")->show();
    child<QDockWidget>("logDock")->show();
    child<QComboBox>("platformCombo")->setCurrentText(u"Mirage OS"_s); // has arguments
    for (int service = 0; service < child<QComboBox>("serviceCombo")->count(); ++service) {
        for (int page = 0; page < child<QTabWidget>("inspectorPages")->count(); ++page) {
            child<QTabWidget>("inspectorPages")->setCurrentIndex(page);
            QHash<QChar, QString> taken;
            const auto take = [&](const QString& text) {
                const QChar key = mnemonicOf(text);
                if (key.isNull())
                    return;
                QVERIFY2(!taken.contains(key), qPrintable(text + u" and "_s + taken.value(key)));
                taken.insert(key, text);
            };
            for (const QAction* menu : m_window->menuBar()->actions())
                take(menu->text());
            QCOMPARE(taken.size(), m_window->menuBar()->actions().size());
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                if (const auto* label = qobject_cast<const QLabel*>(widget);
                    label && label->buddy())
                    take(label->text());
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
                    button && button->objectName() != u"logLine"_s)
                    take(button->text());
                if (const auto* box = qobject_cast<const QGroupBox*>(widget))
                    take(box->title());
            }
        }
        child<QComboBox>("serviceCombo")->setCurrentIndex(service);
    }
}

// Cycles through all fields: the focused widget is always visible, and no table traps the focus.
void WindowKeysTest::tabReachesOnlyWhatIsSeen()
{
    openRun();
    child<QDockWidget>("experimentDock")->show();
    auto* start = child<QTabWidget>("inspectorPages")->currentWidget()->focusProxy();
    QVERIFY(start);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        start->setFocus();
        int steps = 0;
        do {
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus);
            QVERIFY2(focus->isVisible(), qPrintable(focus->objectName()));
            if (!child<QScrollArea>("scrollArea")->isAncestorOf(focus)) { // the form scrolls to it
                const QRect place(focus->mapTo(m_window.get(), QPoint()), focus->size());
                QVERIFY2(m_window->rect().intersects(place), qPrintable(focus->objectName()));
            }
            QTest::keyClick(focus, key);
            QVERIFY2(QApplication::focusWidget() != focus,
                     qPrintable(focus->objectName() + u" keeps the keyboard"_s));
        } while (QApplication::focusWidget() != start && ++steps < 200);
        QCOMPARE(QApplication::focusWidget(), start);
        QVERIFY(steps > 20);
    }
}

void WindowKeysTest::noteDialogIsLeftByKeys()
{
    openRun();
    SampleFigure* figure = byRate();
    const QPoint at = figure->axisRect()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, figure->mapToGlobal(at));
    QCoreApplication::sendEvent(figure, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    bool left = false;
    QTimer::singleShot(0, this, [&] { // runs in the dialog's event loop
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog opened");
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog is not active");
        auto* text = dialog->findChild<QPlainTextEdit*>();
        QTest::keyClicks(text, u"by keys"_s);
        QTest::keyClick(text, Qt::Key_Tab);
        left = dialog->focusWidget() != text && text->toPlainText() == u"by keys"_s;
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        if (dialog->isVisible())
            dialog->reject();
    });
    menu->setActiveAction(menu->findChild<QAction*>(u"addNoteAction"_s));
    QTest::keyClick(menu, Qt::Key_Enter);
    QVERIFY(left);
    QCOMPARE(figure->plotted().run()->notes.size(), 1u);
}

QTEST_MAIN(WindowKeysTest)
#include "window_keys.moc"
