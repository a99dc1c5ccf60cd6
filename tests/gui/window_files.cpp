// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving files in the window; without guests.
#include <functional>

#include <sys/stat.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QListWidget>

#include "base/background_job.h"
#include "gui/analysis/compare_panel.h"
#include "gui/form/experiment_recovery.h"
#include "gui/save_dialog.h"
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
    void pipeIsNotWaitedFor_data();
    void pipeIsNotWaitedFor();
    void invalidCatalogFileIsExplained();
    void savedFileIsTheExperiment();
    void builtInExperimentIsACopy();
    void lookingIsNoEdit();
    void addedEndingIsAskedAbout();
    void everyFileWrittenIsAskedAbout();
    void fileThatOthersChangedIsAskedAbout();
    void textJustTypedIsSaved();
    void brokenTextIsNotLost();
    void brokenTextOutlivesACrash();
    void nothingIsTypedIntoWhatIsReplaced();
    void lateFileDoesNotReplaceAnother();
    void damagedRunIsExplained();
    void titleNamesWhatIsOpen();
};

void WindowFilesTest::soundFilesOpen()
{
    retype("ratesEdit", u"half a wo"_s); // must not carry over to the next file
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

// The window opens without that file; other entries remain (catalog_yaml: invalidFileIsLeftOut).
void WindowFilesTest::invalidCatalogFileIsExplained()
{
    m_window->tellLeftOut({});
    QVERIFY(!QApplication::activeModalWidget());
    m_window->tellLeftOut({{u"/c/mine.yaml"_s, 3, 5, u"boot"_s, u"unknown value"_s}});
    const QString said = closeMessage();
    QVERIFY2(said.contains(u"ignores these catalog files"_s), qPrintable(said));
    QVERIFY2(said.contains(u"/c/mine.yaml:3:5: "_s), qPrintable(said));
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

// Enters the path into the dialog that asks for a file name.
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
    // The link is recognized, too, since the file itself counts.
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
        child<QAction>("saveAction")->trigger(); // asks for a file name, since there is none yet
        QCOMPARE(readExperiment(mine).title, u"Mine"_s);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(contentOf(builtIn), before);
    }
    // No file can be added to the built-in experiments, either.
    retype("titleEdit", u"Beside"_s);
    const QString beside = builtInFolder() + u"/paper/of-a-test.yaml"_s;
    answerFileDialog(beside);
    child<QAction>("saveAsAction")->trigger();
    QVERIFY(closeMessage().contains(u"built-in experiments"_s));
    QVERIFY(!QFile::exists(beside));
    QVERIFY(m_window->isWindowModified());
}

// Answers modal dialogs one after the other, as soon as each appears.
class Answers
{
public:
    explicit Answers(QList<std::function<void(QWidget*)>> answers)
        : m_answers(std::move(answers))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            QWidget* modal = QApplication::activeModalWidget();
            if (modal && !m_answers.isEmpty())
                m_answers.takeFirst()(modal);
        });
        m_timer.start(20);
    }
    bool allGiven() const { return m_answers.isEmpty(); }

private:
    QList<std::function<void(QWidget*)>> m_answers;
    QTimer m_timer;
};

static std::function<void(QWidget*)> chooses(const QString& path)
{
    return [path](QWidget* modal) {
        auto* dialog = qobject_cast<QFileDialog*>(modal);
        if (!dialog)
            qFatal("no dialog asks for a file's name");
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    };
}

// Presses Enter for the default button, or Escape to cancel.
static std::function<void(QWidget*)> presses(Qt::Key key)
{
    return [key](QWidget* modal) { QTest::keyClick(modal, key); };
}

static void replaces(QWidget* modal)
{
    for (QAbstractButton* button : qobject_cast<QMessageBox*>(modal)->buttons()) {
        if (button->text().remove(u'&') == u"Replace"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

static void writeTo(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

static QByteArray quickExperiment()
{
    return contentOf(sourceDir + u"/experiments/dns-linux-quick.yaml"_s);
}

void WindowFilesTest::addedEndingIsAskedAbout()
{
    const QString path = m_dir.filePath(u"of-somebody.yaml"_s);
    writeTo(path, "mine");
    retype("titleEdit", u"Another"_s);
    for (const Qt::Key no : {Qt::Key_Escape, Qt::Key_Return}) { // the default is to cancel
        const Answers answers({chooses(m_dir.filePath(u"of-somebody"_s)), presses(no)});
        child<QAction>("saveAsAction")->trigger();
        QVERIFY(answers.allGiven());
        QCOMPARE(contentOf(path), "mine");
        QVERIFY(m_window->isWindowModified());
    }
    const Answers answers({chooses(m_dir.filePath(u"of-somebody"_s)), replaces});
    child<QAction>("saveAsAction")->trigger();
    QVERIFY(answers.allGiven());
    QCOMPARE(readExperiment(path).title, u"Another"_s);
}

void WindowFilesTest::everyFileWrittenIsAskedAbout()
{
    writeTo(m_dir.filePath(u"report.pdf"_s), "mine");
    const auto ask = [&] {
        return askWhereToSave(m_window.get(), u"Save report"_s, u"x.html"_s, u"HTML (*.html)"_s,
                              {u"html"_s, u"pdf"_s});
    };
    {
        const Answers answers({chooses(m_dir.filePath(u"report.html"_s)), presses(Qt::Key_Escape)});
        QCOMPARE(ask(), QStringList());
        QVERIFY(answers.allGiven());
    }
    const Answers answers({chooses(m_dir.filePath(u"report"_s)), replaces});
    QCOMPARE(ask(),
             QStringList({m_dir.filePath(u"report.html"_s), m_dir.filePath(u"report.pdf"_s)}));
    QVERIFY(answers.allGiven());
}

void WindowFilesTest::fileThatOthersChangedIsAskedAbout()
{
    const QString path = m_dir.filePath(u"shared.yaml"_s);
    writeTo(path, quickExperiment());
    m_window->openFile(path);
    const auto pressSave = [this] { // a dialog has deactivated the window
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    };
    retype("titleEdit", u"Mine"_s);
    const QByteArray theirs = quickExperiment() + "# theirs\n";
    writeTo(path, theirs);
    {
        const Answers answers({presses(Qt::Key_Escape)});
        pressSave();
        QVERIFY(answers.allGiven());
        QCOMPARE(contentOf(path), theirs);
        QVERIFY(m_window->isWindowModified());
    }
    {
        const Answers answers({replaces});
        pressSave();
        QVERIFY(answers.allGiven());
        QCOMPARE(readExperiment(path).title, u"Mine"_s);
        QVERIFY(!m_window->isWindowModified());
    }
    // No question about files that this window wrote itself, or that no longer exist.
    retype("titleEdit", u"Mine again"_s);
    pressSave();
    QCOMPARE(readExperiment(path).title, u"Mine again"_s);
    QVERIFY(QFile::remove(path));
    retype("titleEdit", u"Once more"_s);
    pressSave();
    QCOMPARE(readExperiment(path).title, u"Once more"_s);
}

// The text is parsed when typing pauses; shortcuts pressed earlier must still use the visible text.
void WindowFilesTest::textJustTypedIsSaved()
{
    const QString path = m_dir.filePath(u"typed.yaml"_s);
    writeTo(path, quickExperiment());
    m_window->openFile(path);
    auto* text = child<QPlainTextEdit>("yamlText");
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"# a remark"_s);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(contentOf(path).contains("# a remark"), contentOf(path).constData());
    QVERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::brokenTextIsNotLost()
{
    const QString path = m_dir.filePath(u"broken-off.yaml"_s);
    writeTo(path, quickExperiment());
    m_window->openFile(path);
    auto* text = child<QPlainTextEdit>("yamlText");
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u"rates: ["_s);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(closeMessage().startsWith(u"The text has an error: line "_s));
    QCOMPARE(contentOf(path), quickExperiment());
    QVERIFY(m_window->isWindowModified());
    const QString typed = yaml();
    {
        const Answers answers({presses(Qt::Key_Escape)});
        m_window->openFile(sourceDir + u"/experiments/paper/figure6-http.yaml"_s);
        QVERIFY(answers.allGiven());
        QCOMPARE(yaml(), typed);
    }
    {
        const Answers answers({presses(Qt::Key_Escape)});
        QVERIFY(!m_window->close());
        QVERIFY(answers.allGiven());
    }
    text->setPlainText(QString::fromUtf8(quickExperiment()));
    QTRY_VERIFY(!m_window->isWindowModified());
}

void WindowFilesTest::brokenTextOutlivesACrash()
{
    const QString path = m_dir.filePath(u"crashed.yaml"_s);
    writeTo(path, quickExperiment());
    const QString folder = ExperimentRecovery::defaultFolder();
    QVERIFY(QDir().mkpath(folder));
    const QByteArray typed = quickExperiment() + "rates: [";
    writeTo(folder + u"/%1-1-1.yaml"_s.arg(QCoreApplication::applicationPid()),
            "# unsaved changes to: " + path.toUtf8() + '\n' + typed);
    const Answers answers({[](QWidget* modal) {
        QTest::mouseClick(qobject_cast<QMessageBox*>(modal)->button(QMessageBox::Open),
                          Qt::LeftButton);
    }});
    m_window->offerRecovery();
    QVERIFY(answers.allGiven());
    QCOMPARE(yaml(), QString::fromUtf8(typed));
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith(u"crashed.yaml"_s));
    QCOMPARE(contentOf(path), quickExperiment());
}

// While a run is being read, the previous experiment is still displayed.
void WindowFilesTest::nothingIsTypedIntoWhatIsReplaced()
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

// The rule, its k and the band are settings of the display, not edits.
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

    // Another edit, or adding a layer, does not change them.
    const OutlierRule chosen = plotted.outlierRule();
    retype("titleEdit", u"Edited"_s);
    QCOMPARE(plotted.outlierRule(), chosen);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    m_window->findChild<ComparePanel*>()->addLayer(writeRun());
    QTRY_COMPARE(plotted.curves().size(), 2u);
    QCOMPARE(plotted.outlierRule(), chosen);
    QCOMPARE(plotted.bandSigmas(), band->value());

    // On request, they are stored in the experiment.
    child<QAction>("keepLookAction")->trigger();
    QVERIFY(m_window->isWindowModified());
    child<QAction>("saveAction")->trigger();
    QVERIFY(readExperiment(path).outliers == chosen);
    QCOMPARE(readExperiment(path).bandSigmas, band->value());
    // Afterwards, an edit of the text changes the display.
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
