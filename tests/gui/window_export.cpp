// SPDX-License-Identifier: GPL-3.0-or-later
// Getting figures out of the window and back: copying, exporting in the background, reports, and
// dropping files on the window.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

#include "figures/figure_export.h"
#include "gui/figure/export_command.h"
#include "gui/figure/export_dialog.h"
#include "instrument_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowExportTest : public InstrumentFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeRun(); }
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }
    void copyPutsThePictureOnTheClipboard();
    void captionIsCopied();
    void dialogShowsThePageAtItsSize();
    void droppedFigureOpensItsExperiment();
    void droppedStrangerIsExplained();
    void dialogShowsTheCommand();
    void exportRunsInBackground_data();
    void exportRunsInBackground();
    void exportIsCanceled();
    void failedExportIsExplained();
    void reportIsWritten();

private:
    void drop(const QString& file);
};

void WindowExportTest::copyPutsThePictureOnTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    byRate()->setFocus();
    QTest::keyClick(byRate(), Qt::Key_C, Qt::ControlModifier);
    // Copies the pixels on the screen, immediately.
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    QVERIFY(content && content->hasImage());
    const auto image = content->imageData().value<QImage>();
    QCOMPARE(image.size(), byRate()->size() * byRate()->devicePixelRatioF());
    QVERIFY(content->text().contains(u"mean + 3σ"_s));
}

void WindowExportTest::captionIsCopied()
{
    byRate()->setFocus();
    for (QAction* action : child<QMenu>("exportMenu")->actions()) {
        if (action->text().contains(u"LaTeX"_s))
            action->trigger();
    }
    const QString latex = QGuiApplication::clipboard()->text();
    QVERIFY2(latex.startsWith(u"\\caption{Latency by offered rate."_s), qPrintable(latex));
    QVERIFY(latex.contains(u"$\\sigma$"_s));
    QVERIFY(!latex.contains(u" %"_s)); // would be a comment
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Latency by offered rate."_s));
}

void WindowExportTest::dialogShowsThePageAtItsSize()
{
    ExportDialog dialog(*byRate());
    dialog.show();
    auto* size = dialog.findChild<QComboBox*>(u"sizeCombo"_s);
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Home);
    QTest::keyClick(size, Qt::Key_Down); // single column
    auto* preview = dialog.findChild<QLabel*>(u"previewLabel"_s);
    const double dpi = dialog.screen()->logicalDotsPerInch();
    QTRY_VERIFY(std::abs(preview->pixmap().deviceIndependentSize().width() - 84 / 25.4 * dpi) < 2);
    QVERIFY(!dialog.findChild<QCheckBox*>(u"captionCheck"_s)->isChecked());
    auto* knees = dialog.findChild<QCheckBox*>(u"kneesCheck"_s);
    QTest::keyClick(knees, Qt::Key_Space);
    QVERIFY(dialog.options().leftOut.testFlag(FigurePart::Knees));
    auto* format = dialog.findChild<QComboBox*>(u"formatCombo"_s);
    QTest::keyClick(format, Qt::Key_End);
    QCOMPARE(dialog.format(), u"json"_s);
    const QString command = dialog.findChild<QLineEdit*>(u"commandEdit"_s)->text();
    for (const char* part : {"--without knees", "--no-caption", "FILE.json"})
        QVERIFY2(command.contains(QLatin1String(part)), qPrintable(command));
}

void WindowExportTest::drop(const QString& file)
{
    QMimeData content;
    content.setUrls({QUrl::fromLocalFile(file)});
    const QPoint at(300, 300);
    QDragEnterEvent enter(at, Qt::CopyAction, &content, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(at, Qt::CopyAction, &content, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &event);
}

void WindowExportTest::droppedFigureOpensItsExperiment()
{
    RunData other = imaginedRun({{}}, {100, 200}, 0.2);
    for (const char* suffix : {"png", "pdf", "svg"}) {
        other.experiment.title = u"From a figure, %1"_s.arg(QLatin1String(suffix));
        const QString file = path("dropped.") + QLatin1String(suffix);
        exportFigure(other, {}, file);
        drop(file);
        QTRY_COMPARE(child<QLineEdit>("titleEdit")->text(), other.experiment.title);
    }
}

void WindowExportTest::droppedStrangerIsExplained()
{
    QImage(10, 10, QImage::Format_RGB32).save(path("stranger.png"));
    drop(path("stranger.png"));
    QMessageBox* box = nullptr;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr);
    QVERIFY2(box->text().contains(u"this file contains no experiment"_s), qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Enter);
}

void WindowExportTest::dialogShowsTheCommand()
{
    byRate()->setLogarithmic(true);
    ExportDialog dialog(*byRate());
    dialog.show();
    auto* size = dialog.findChild<QComboBox*>(u"sizeCombo"_s);
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Home);
    QTest::keyClick(size, Qt::Key_Down); // single column
    const FigureOptions options = dialog.options();
    QCOMPARE(options.sizeMm, QSizeF(84, 63));
    QCOMPARE(options.dpi, 600);
    QVERIFY(options.logarithmic.value_or(false));
    QVERIFY(!options.caption); // a paper has its own caption
    const QString command = dialog.findChild<QLineEdit*>(u"commandEdit"_s)->text();
    QVERIFY2(command.startsWith(u"unisweep plot "_s + m_results), qPrintable(command));
    for (const char* part : {"--size 84x63", "--dpi 600", "--log", "--view latency-by-rate"})
        QVERIFY2(command.contains(QLatin1String(part)), part);
    auto* width = dialog.findChild<QDoubleSpinBox*>(u"widthSpin"_s);
    QTest::keyClick(width, Qt::Key_Up);
    QCOMPARE(size->currentText(), u"Custom"_s);
}

void WindowExportTest::exportRunsInBackground_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const RunData run = readResults(m_results);
    for (const char* suffix : {"png", "pdf", "csv"}) {
        const QString file = path("beside.") + QLatin1String(suffix);
        QTest::newRow(suffix) << plotArguments(run, {}, file) << file;
    }
    const QString samples = path("samples.csv");
    for (const char* suffix : {"html", "pdf"}) {
        const QString file = path("report.") + QLatin1String(suffix);
        QTest::addRow("report, %s", suffix)
            << QStringList{u"report"_s, m_results, u"--out"_s, file} << file;
    }
    QTest::newRow("samples") << QStringList{u"export"_s, m_results, u"--csv"_s, samples} << samples;
}

void WindowExportTest::exportRunsInBackground()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    ExportCommand command;
    QSignalSpy finished(&command, &ExportCommand::finished);
    QSignalSpy progressed(&command, &ExportCommand::progressed);
    command.start(arguments, file);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished[0][1].toString(), QString());
    QVERIFY(QFileInfo(file).size() > 1000);
    QVERIFY(!progressed.isEmpty());
    // Overwrites the file and preserves its permissions.
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(file, own));
    command.start(arguments, file);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished[1][1].toString(), QString());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void WindowExportTest::exportIsCanceled()
{
    ExportCommand command;
    QSignalSpy finished(&command, &ExportCommand::finished);
    FigureOptions options;
    options.sizeMm = {1500, 1500};
    options.dpi = 300; // takes long enough to be canceled
    const QString file = path("cancelled.png");
    // A user's file with the name of a temporary file.
    const QString likeTemporary = path("cancelled.png.backup");
    QVERIFY(QFile::copy(m_results, likeTemporary));
    command.start(plotArguments(readResults(m_results), options, file), file);
    QSignalSpy progressed(&command, &ExportCommand::progressed);
    QVERIFY(progressed.wait(20'000));
    command.cancel();
    QVERIFY(finished.wait(20'000));
    QVERIFY(finished[0][1].toString().startsWith(u"Canceled"_s));
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(QFile::remove(likeTemporary)); // it still exists
    const QDir folder(m_dir.path());
    QCOMPARE(folder.entryList({u"cancelled*"_s, u".unisweep-*"_s}, QDir::AllEntries | QDir::Hidden),
             QStringList());
}

void WindowExportTest::failedExportIsExplained()
{
    ExportCommand command;
    QSignalSpy finished(&command, &ExportCommand::finished);
    const QString file = path("no/such/folder.png");
    command.start(plotArguments(readResults(m_results), {}, file), file);
    QVERIFY(finished.wait(30'000));
    QVERIFY2(finished[0][1].toString().contains(u"Could not write"_s),
             qPrintable(finished[0][1].toString()));
}

// File ▸ Report, operated as by a user.
void WindowExportTest::reportIsWritten()
{
    const QString file = path("what-we-found.html");
    bool wasOpened = false;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        answer.stop();
        wasOpened = true;
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(file); // typing would open a completer that covers the buttons
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    answer.start(50);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(wasOpened);
    const QString pdf = path("what-we-found.pdf");
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file) && QFileInfo::exists(pdf), 90'000);
    QFile html(file);
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(html.readAll());
    for (const char* part : {"<html", "Linux, BIND", "unisweep reproduce"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY2(text.contains(u"<svg"_s) || text.contains(u"data:image"_s), "it has no figures");
    QFile page(pdf);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.read(5) == "%PDF-");
    QTRY_VERIFY(child<QPlainTextEdit>("logView")->toPlainText().contains(pdf));
}

QTEST_MAIN(WindowExportTest)
#include "window_export.moc"
