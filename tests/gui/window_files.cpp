// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving in the window; without guests.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QListWidget>

#include "gui/analysis/compare_panel.h"
#include "plot/figure_view.h"
#include "run/built_in.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowFilesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void soundFilesOpen();
    void brokenFileIsExplained();
    void savedFileIsTheExperiment();
    void builtInExperimentIsACopy();
    void lookingIsNoEdit();
    void damagedRunIsExplained();
    void titleNamesWhatIsOpen();
};

void WindowFilesTest::soundFilesOpen()
{
    retype("ratesEdit", u"half a wo"_s); // is not taken into the next file
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

void WindowFilesTest::savedFileIsTheExperiment()
{
    const QString path = m_dir.filePath(u"copy.yaml"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(sourceDir + u"/experiments/dns-linux-quick.yaml"_s, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_window->openFile(path);
    retype("titleEdit", u"Saved"_s);
    child<QAction>("saveAction")->trigger();
    QCOMPARE(readExperiment(path).title, u"Saved"_s);
    QVERIFY(!m_window->isWindowModified());
}

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

// In the dialog that asks for a file's name.
static void answerFileDialog(const QString& path)
{
    QTimer::singleShot(0, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog asks for a file's name");
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
}

void WindowFilesTest::builtInExperimentIsACopy()
{
    const QString builtIn = builtInFolder() + u"/dns-linux-quick.yaml"_s;
    const QByteArray before = contentOf(builtIn);
    // By another name, too: what counts is the file.
    const QString link = m_dir.filePath(u"link.yaml"_s);
    QFile::remove(link);
    QVERIFY(QFile::link(builtIn, link));
    for (const QString& path : {builtIn, link}) {
        m_window->openFile(path);
        QVERIFY2(m_window->windowTitle().startsWith(u"dns-linux-quick[*]"_s),
                 qPrintable(m_window->windowTitle()));
        QVERIFY2(yaml().startsWith(QString::fromUtf8(before).left(80)), qPrintable(yaml()));
        retype("titleEdit", u"Mine"_s);
        const QString mine = m_dir.filePath(u"mine.yaml"_s);
        QFile::remove(mine);
        answerFileDialog(mine);
        child<QAction>("saveAction")->trigger(); // asks where to, which nobody has said yet
        QCOMPARE(readExperiment(mine).title, u"Mine"_s);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(contentOf(builtIn), before);
    }
    // Nor is anything put beside them.
    retype("titleEdit", u"Beside"_s);
    const QString beside = builtInFolder() + u"/paper/of-a-test.yaml"_s;
    answerFileDialog(beside);
    child<QAction>("saveAsAction")->trigger();
    QVERIFY(closeMessage().contains(u"built-in experiments"_s));
    QVERIFY(!QFile::exists(beside));
    QVERIFY(m_window->isWindowModified());
}

// The rule, its k and the band are ways of looking at a run.
void WindowFilesTest::lookingIsNoEdit()
{
    const QString path = m_dir.filePath(u"looked-at.yaml"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(sourceDir + u"/experiments/dns-linux-quick.yaml"_s, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_window->openFile(writeRun());
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    QTRY_VERIFY(plotted.run() != nullptr);
    m_window->openFile(path);
    const QString text = yaml();
    auto* k = child<QDoubleSpinBox>("outlierK");
    auto* band = child<QDoubleSpinBox>("bandSigmas");
    auto* rule = child<QComboBox>("outlierRule");
    const OutlierRule before = plotted.outlierRule();
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down);
    QTest::keyClick(k, Qt::Key_Up);
    QTest::keyClick(band, Qt::Key_Up);
    QVERIFY(plotted.outlierRule() != before);
    QCOMPARE(plotted.bandSigmas(), band->value());
    QCOMPARE(plotted.outlierRule().k, k->value());
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(yaml(), text);

    // Another edit of the experiment, and a layer, leave them.
    const OutlierRule chosen = plotted.outlierRule();
    retype("titleEdit", u"Edited"_s);
    QCOMPARE(plotted.outlierRule(), chosen);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    m_window->findChild<ComparePanel*>()->addLayer(writeRun());
    QTRY_COMPARE(plotted.curves().size(), 2u);
    QCOMPARE(plotted.outlierRule(), chosen);
    QCOMPARE(plotted.bandSigmas(), band->value());

    // Asked for, they are the experiment's.
    child<QAction>("keepLookAction")->trigger();
    QVERIFY(m_window->isWindowModified());
    child<QAction>("saveAction")->trigger();
    QVERIFY(readExperiment(path).outliers == chosen);
    QCOMPARE(readExperiment(path).bandSigmas, band->value());
    // And what its text says is what is shown.
    child<QPlainTextEdit>("yamlText")->setPlainText(text);
    QTRY_COMPARE(plotted.outlierRule(), before);
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
