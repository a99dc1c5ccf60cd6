// SPDX-License-Identifier: GPL-3.0-or-later
// Saving in the window, and its questions before a file is replaced or changes are lost; without
// guests.
#include <functional>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>

#include "gui/analysis/compare_panel.h"
#include "gui/form/experiment_recovery.h"
#include "gui/save_dialog.h"
#include "plot/figure_view.h"
#include "run/built_in.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowSavingTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void savedFileIsTheExperiment();
    void builtInExperimentIsACopy();
    void displayOptionsAreNoEdit();
    void addedEndingIsAskedAbout();
    void everyFileWrittenIsAskedAbout();
    void fileThatOthersChangedIsAskedAbout();
    void textJustTypedIsSaved();
    void brokenTextIsNotLost();
    void brokenTextOutlivesACrash();
};

void WindowSavingTest::savedFileIsTheExperiment()
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

// Enters the path in the dialog that asks for a file's name. QFileDialog::selectFile() would leave
// the name as it is once its field has the focus, so it depends on how fast the dialog opens.
static void enterFileName(QWidget* modal, const QString& path)
{
    auto* dialog = qobject_cast<QFileDialog*>(modal);
    auto* name = dialog ? dialog->findChild<QLineEdit*>(u"fileNameEdit"_s) : nullptr;
    if (!name)
        qFatal("no dialog asks for a file's name");
    name->setText(path);
    static_cast<QDialog*>(dialog)->accept();
}

static void answerFileDialog(const QString& path)
{
    QTimer::singleShot(0, [path] { enterFileName(QApplication::activeModalWidget(), path); });
}

void WindowSavingTest::builtInExperimentIsACopy()
{
    const QString builtIn = builtInFolder() + u"/dns-linux-quick.yaml"_s;
    const QByteArray before = contentOf(builtIn);
    // Also through a link, since the file counts and not its name.
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
        child<QAction>("saveAction")->trigger(); // asks for a name, since there is none yet
        QCOMPARE(readExperiment(mine).title, u"Mine"_s);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(contentOf(builtIn), before);
    }
    // Nor can a file be saved in their folder.
    retype("titleEdit", u"Beside"_s);
    const QString inBackground = builtInFolder() + u"/paper/of-a-test.yaml"_s;
    answerFileDialog(inBackground);
    child<QAction>("saveAsAction")->trigger();
    QVERIFY(closeMessage().contains(u"built-in experiments"_s));
    QVERIFY(!QFile::exists(inBackground));
    QVERIFY(m_window->isWindowModified());
}

// Answers the modal dialogs one after the other, each as soon as it opens; the dialog is null after
// the last.
class Answers
{
public:
    explicit Answers(QList<std::function<void(QWidget*)>> answers)
        : m_responses(std::move(answers))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            QWidget* modal = QApplication::activeModalWidget();
            if (modal && !m_responses.isEmpty())
                m_responses.takeFirst()(modal);
        });
        m_timer.start(20);
    }
    bool allGiven() const { return m_responses.isEmpty(); }

private:
    QList<std::function<void(QWidget*)>> m_responses;
    QTimer m_timer;
};

static std::function<void(QWidget*)> chooses(const QString& path)
{
    return [path](QWidget* modal) { enterFileName(modal, path); };
}

// Presses a key for the default button, or for the one that cancels.
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

void WindowSavingTest::addedEndingIsAskedAbout()
{
    const QString path = m_dir.filePath(u"of-somebody.yaml"_s);
    writeTo(path, "mine");
    retype("titleEdit", u"Another"_s);
    for (const Qt::Key no : {Qt::Key_Escape, Qt::Key_Return}) { // Cancel is the default button
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

void WindowSavingTest::everyFileWrittenIsAskedAbout()
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

void WindowSavingTest::fileThatOthersChangedIsAskedAbout()
{
    const QString path = m_dir.filePath(u"shared.yaml"_s);
    writeTo(path, quickExperiment());
    m_window->openFile(path);
    const auto pressSave = [this] { // an answered dialog leaves the window inactive
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
    // There is no question if this window wrote the file, or if the file no longer exists.
    retype("titleEdit", u"Mine again"_s);
    pressSave();
    QCOMPARE(readExperiment(path).title, u"Mine again"_s);
    QVERIFY(QFile::remove(path));
    retype("titleEdit", u"Once more"_s);
    pressSave();
    QCOMPARE(readExperiment(path).title, u"Once more"_s);
}

// The text is parsed when typing pauses; a key pressed sooner refers to the displayed text.
void WindowSavingTest::textJustTypedIsSaved()
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

void WindowSavingTest::brokenTextIsNotLost()
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

void WindowSavingTest::brokenTextOutlivesACrash()
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

// Changing the outlier rule, its k or the band of a displayed run does not edit the experiment.
void WindowSavingTest::displayOptionsAreNoEdit()
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

    // Other edits of the experiment, and a layer, do not change them.
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
    // An edit of the text also changes the figure.
    child<QPlainTextEdit>("yamlText")->setPlainText(text);
    QTRY_COMPARE(plotted.outlierRule(), before);
}

QTEST_MAIN(WindowSavingTest)
#include "window_saving.moc"
