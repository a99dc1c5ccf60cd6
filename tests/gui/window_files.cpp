// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving in the window; without guests.
#include <QAction>
#include <QComboBox>
#include <QListWidget>

#include "window_fixture.h"

using namespace unisweep;

class WindowFilesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void soundFilesOpen();
    void brokenFileIsExplained();
    void savedFileIsTheExperiment();
    void damagedRunIsExplained();
};

void WindowFilesTest::soundFilesOpen()
{
    retype("ratesEdit", QStringLiteral("half a wo")); // is not taken into the next file
    m_window->openFile(sourceDir + QStringLiteral("/experiments/paper/figure6-http.yaml"));
    QCOMPARE(child<QListWidget>("seriesList")->count(), 3);
    QCOMPARE(child<QComboBox>("serviceCombo")->currentText(), QStringLiteral("HTTP"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("figure6-http.yaml")));
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), QStringLiteral("500..5000 step 500"));
    QVERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::brokenFileIsExplained()
{
    const QString path = m_dir.filePath(QStringLiteral("broken.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: x\nservice: ntp\n");
    file.close();
    const QString before = yaml();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(path + QStringLiteral(":3:10: \"ntp\" is none of")));
    QCOMPARE(yaml(), before);
}

void WindowFilesTest::savedFileIsTheExperiment()
{
    const QString path = m_dir.filePath(QStringLiteral("copy.yaml"));
    QFile::remove(path);
    QVERIFY(QFile::copy(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_window->openFile(path);
    retype("titleEdit", QStringLiteral("Saved"));
    child<QAction>("saveAction")->trigger();
    QCOMPARE(readExperiment(path).title, QStringLiteral("Saved"));
    QVERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::damagedRunIsExplained()
{
    const QString path = m_dir.filePath(QStringLiteral("damaged.unisweep"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(QStringLiteral("damaged or no results file")));
}

QTEST_MAIN(WindowFilesTest)
#include "window_files.moc"
