// SPDX-License-Identifier: GPL-3.0-or-later
// Protection against running the wrong experiment: invalid input, unintended edits, a run in
// another window.
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTimer>
#include <QWheelEvent>

#include "run/measuring_turn.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowInputTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void wrongFieldDoesNotRun();
    void wrongTextDoesNotRun();
    void startShowsWhatIsWrong();
    void wheelEditsNothing();
    void longTextsShowTheirBeginning();
    void anotherRunIsAskedAbout();

private:
    QStringList runFiles() const
    {
        return QDir(m_dir.path()).entryList({u"dns-linux-quick*.unisweep"_s});
    }
};

void WindowInputTest::wrongFieldDoesNotRun()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    retype("ratesEdit", u"100, 200, x"_s);
    QVERIFY(!run->isEnabled());
    QTRY_VERIFY(!run->toolTip().contains(u"Checking"_s));
    QVERIFY2(run->toolTip().contains(u"is not valid"_s), qPrintable(run->toolTip()));
    child<QLineEdit>("titleEdit")->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_window->focusWidget(), child<QLineEdit>("ratesEdit"));
    QTest::qWait(300);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
    retype("ratesEdit", u"100, 200"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
}

void WindowInputTest::wrongTextDoesNotRun()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    // Immediately, before the text has been parsed.
    child<QPlainTextEdit>("yamlText")->setPlainText(yaml() + u"vcpu: 3\n"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(!run->isEnabled());
    QTest::qWait(300);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
    QVERIFY2(messages().contains(u"unknown key \"vcpu\""_s), qPrintable(messages()));
    // Pressing F5 again moves the focus to the invalid text.
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(m_window->focusWidget(), child<QPlainTextEdit>("yamlText"));
}

void WindowInputTest::startShowsWhatIsWrong()
{
    retype("durationEdit", u"1ms"_s);
    QVERIFY(child<QLineEdit>("durationEdit")->property("wrong").toBool());
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("runAction")->toolTip().contains(u"Checking"_s),
                             10'000);
    child<QLineEdit>("titleEdit")->setFocus();
    child<QDockWidget>("experimentDock")->hide();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(child<QDockWidget>("experimentDock")->isVisible());
    QTRY_COMPARE(m_window->focusWidget(), child<QLineEdit>("durationEdit"));
}

void WindowInputTest::wheelEditsNothing()
{
    const QString before = yaml();
    int fields = 0;
    for (QWidget* field : child<QWidget>("formBody")->findChildren<QWidget*>()) {
        if (!field->isVisible() ||
            (!qobject_cast<QComboBox*>(field) && !qobject_cast<QSpinBox*>(field)))
            continue;
        ++fields;
        for (const bool focused : {false, true}) {
            if (focused)
                field->setFocus();
            for (int turn : {-120, 120}) {
                const QPointF at(field->rect().center());
                QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, {},
                                  Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&wheel); // others are not propagated
                qApp->notify(field, &wheel);
            }
        }
    }
    QVERIFY(fields > 8);
    QCOMPARE(yaml(), before);
    QVERIFY(!m_window->isWindowModified());
    // The wheel scrolls the form instead.
    auto* area = child<QScrollArea>("scrollArea");
    auto* combo = child<QComboBox>("platformCombo");
    area->ensureWidgetVisible(combo);
    area->verticalScrollBar()->setValue(0);
    const int place = area->verticalScrollBar()->value();
    const QPointF at(combo->rect().center());
    QWheelEvent wheel(at, combo->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(combo, &wheel); // sendEvent() would clear the flag
    QVERIFY2(area->verticalScrollBar()->value() > place,
             qPrintable(QString::number(area->verticalScrollBar()->maximum())));
}

void WindowInputTest::longTextsShowTheirBeginning()
{
    const QString path = m_dir.filePath(u"long.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "unisweep: 1\nname: long\ntitle: Outliers of all servers by the size of the minor heap\n"
        "service: dns\nrates: [500, 1000, 2000, 3000, 4000, 6000, 8000, 12000, 16000]\n"
        "series:\n  - {platform: linux, server: bind}\n");
    file.close();
    m_window->openFile(path);
    for (const char* name : {"titleEdit", "ratesEdit", "nameEdit"})
        QCOMPARE(child<QLineEdit>(name)->cursorPosition(), 0);
    // The beginning is also shown after a field was edited and left.
    auto* title = child<QLineEdit>("titleEdit");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE(title->cursorPosition(), 0);
}

void WindowInputTest::anotherRunIsAskedAbout()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    const MeasuringTurn other = waitForTurn([] {}, {}); // like a run of another window
    QVERIFY(isAnotherRunMeasuring());
    QString usual;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        answer.stop();
        usual = box->defaultButton()->text();
        QTest::keyClick(box, Qt::Key_Escape);
    });
    answer.start(20);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(usual, u"Wait for it"_s);
    QTest::qWait(200);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
}

QTEST_MAIN(WindowInputTest)
#include "window_input.moc"
