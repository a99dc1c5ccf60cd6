// SPDX-License-Identifier: GPL-3.0-or-later
// Opening files in the window; without guests.
#include <sys/stat.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>

#include "base/background_job.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowFilesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void validFilesOpen();
    void brokenFileIsExplained();
    void pipeIsNotWaitedFor_data();
    void pipeIsNotWaitedFor();
    void invalidCatalogFileIsExplained();
    void documentBeingReplacedIsNotEditable();
    void lateFileDoesNotReplaceAnother();
    void damagedRunIsExplained();
    void titleNamesWhatIsOpen();
};

void WindowFilesTest::validFilesOpen()
{
    retype("ratesEdit", u"half a wo"_s); // must not get into the next file
    m_window->openFile(sourceDir + u"/experiments/paper/figure6-http.yaml"_s);
    QCOMPARE(child<QListWidget>("seriesList")->count(), 3);
    QCOMPARE(child<QComboBox>("serviceCombo")->currentText(), u"HTTP"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"figure6-http"_s));
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), u"500..5000 step 500"_s);
    QVERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::brokenFileIsExplained()
{
    const QString path = m_dir.filePath(u"broken.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: x\nservice: ntp\n");
    file.close();
    const QString before = yaml();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(path + u":3:10: unknown value \"ntp\""_s));
    QCOMPARE(yaml(), before);
}

void WindowFilesTest::pipeIsNotWaitedFor_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"pipe.yaml", "pipe.unisweep", "pipe.png", "pipe"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Opening a FIFO without a writer would block the window forever.
void WindowFilesTest::pipeIsNotWaitedFor()
{
    QFETCH(QString, name);
    const QString path = m_dir.filePath(name);
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(path + u" is not a regular file"_s));
}

// The window opens without the file and with all other entries (see
// catalog_yaml: invalidFileIsLeftOut).
void WindowFilesTest::invalidCatalogFileIsExplained()
{
    m_window->reportLeftOut({});
    QVERIFY(!QApplication::activeModalWidget());
    m_window->reportLeftOut({{u"/c/mine.yaml"_s, 3, 5, u"boot"_s, u"unknown value"_s}});
    const QString shownMessage = closeMessage();
    QVERIFY2(shownMessage.contains(u"ignores these catalog files"_s), qPrintable(shownMessage));
    QVERIFY2(shownMessage.contains(u"/c/mine.yaml:3:5: "_s), qPrintable(shownMessage));
}

// While a run is being read, the previous experiment is still displayed, and must not be edited.
void WindowFilesTest::documentBeingReplacedIsNotEditable()
{
    const QString run = writeRun();
    const QString before = yaml();
    m_window->openFile(run);
    QVERIFY(!child<QAction>("runAction")->isEnabled());
    retype("titleEdit", u"Lost"_s);
    QTest::keyClicks(child<QPlainTextEdit>("yamlText"), u"lost"_s);
    QCOMPARE(yaml(), before);
    QTRY_VERIFY(m_window->windowTitle().startsWith(QFileInfo(run).fileName()));
    QVERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::lateFileDoesNotReplaceAnother()
{
    m_window->openFile(writeRun());
    const QString path = sourceDir + u"/experiments/paper/figure6-http.yaml"_s;
    m_window->openFile(path);
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    QTest::qWait(100);
    QVERIFY2(m_window->windowTitle().startsWith(u"figure6-http"_s),
             qPrintable(m_window->windowTitle()));
    QCOMPARE(child<QListWidget>("seriesList")->count(), 3);
    retype("titleEdit", u"Mine"_s);
    QVERIFY(yaml().contains(u"Mine"_s));
}

void WindowFilesTest::damagedRunIsExplained()
{
    const QString path = m_dir.filePath(u"damaged.unisweep"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(u"damaged or is not a results file"_s));
}

void WindowFilesTest::titleNamesWhatIsOpen()
{
    QVERIFY2(m_window->windowTitle().startsWith(u"dns-linux-quick"_s),
             qPrintable(m_window->windowTitle()));
    const QString run = writeRun();
    m_window->openFile(run);
    QTRY_VERIFY2(m_window->windowTitle().startsWith(QFileInfo(run).fileName()),
                 qPrintable(m_window->windowTitle()));
}

QTEST_MAIN(WindowFilesTest)
#include "window_files.moc"
