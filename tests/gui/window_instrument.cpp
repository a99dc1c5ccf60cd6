// SPDX-License-Identifier: GPL-3.0-or-later
// The window as an instrument: choosing, copying, exporting, dropping, refining, notes, layouts;
// with real mouse and key events.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QtTest>

#include "base/background_job.h"
#include "experiment/experiment_yaml.h"
#include "figures/figure_export.h"
#include "gui/analysis/outliers_model.h"
#include "gui/figure/export_command.h"
#include "gui/figure/export_dialog.h"
#include "gui/window/layout_menu.h"
#include "gui/window/main_window.h"
#include "plot/sample_figure.h"
#include "results/note.h"
#include "results/results_file.h"
#include "tests/figures/plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowInstrumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void brushSelectsOutlierRows();
    void outlierRowsAreChosenInFigures();
    void stepRowSetsTheFocus();
    void keysSwitchFiguresAndUndoZoom();
    void chooseActionChangesTheDrag();
    void copyPutsThePictureOnTheClipboard();
    void captionIsCopied();
    void readoutSaysWhatIsUnderThePointer();
    void secondFigureSharesTheCursor();
    void scaleActionFollowsTheFigure();
    void dialogShowsThePageAtItsSize();
    void droppedFigureOpensItsExperiment();
    void droppedStrangerIsExplained();
    void ratesAreRefinedFromTheFigure();
    void noteIsPinnedAndKept();
    void noteOfAnotherRunStays();
    void layoutsAreKept();
    void dialogSaysTheCommand();
    void exportRunsBesideTheWindow_data();
    void exportRunsBesideTheWindow();
    void exportIsCancelled();
    void failedExportIsExplained();
    void reportIsWritten();

private:
    template<class T> T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    SampleFigure* byRate() { return child<SampleFigure>("latency-by-rate"); }
    QMenu* menuAt(FigureView& figure, QPointF pixel);
    void drop(const QString& path);
    static void hover(FigureView& figure, QPointF pixel);
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
    QString m_results;
    std::unique_ptr<MainWindow> m_window;
};

void WindowInstrumentTest::initTestCase()
{
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_dir.path().toUtf8());
    QCoreApplication::setOrganizationName(u"unisweep-test"_s);
    m_results = path("run.unisweep");
    RunData run = imaginedRun({{.serviceUs = 40, .pauseMs = 5, .pauseEvery = 3000}},
                              {4000, 8000, 12000}, 0.5);
    run.experiment.series[0].platform = u"linux"_s;
    run.experiment.series[0].server = u"bind"_s;
    ResultsWriter writer(m_results, run.experiment, "{}");
    for (GuestRecord& guest : run.guests)
        writer.addGuest(guest);
    for (StepData& step : run.steps) {
        writer.addStep(step.record);
        writer.addSamples(step.record.id,
                          std::vector<Sample>(step.samples.begin(), step.samples.end()));
        writer.updateStep(step.record);
    }
    writer.finish(RunState::Finished, {});
}

void WindowInstrumentTest::init()
{
    m_window = std::make_unique<MainWindow>(
        Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s}), m_dir.path());
    m_window->resize(1400, 900); // the screen of tests is small
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openFile(m_results);
    QTRY_VERIFY(byRate()->plotted().run() != nullptr);
    QTRY_VERIFY(byRate()->width() > 1000); // once the experiment has folded away
    byRate()->replot();
    QVERIFY(byRate()->plotted().outlierCount() > 3);
}

void WindowInstrumentTest::cleanup()
{
    m_window.reset();
}

void WindowInstrumentTest::brushSelectsOutlierRows()
{
    SampleFigure* figure = byRate();
    const QRect rect = figure->axisRect()->rect();
    const QPoint from = rect.topLeft() + QPoint(2, 2);
    const QPoint to(rect.right() - 2, rect.center().y());
    QTest::mousePress(figure, Qt::LeftButton, Qt::ControlModifier, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), figure->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::ControlModifier);
    QCoreApplication::sendEvent(figure, &move);
    QTest::mouseRelease(figure, Qt::LeftButton, Qt::ControlModifier, to);
    const PlottedRun& plotted = figure->plotted();
    QVERIFY(plotted.selection().count() > 0);
    int expected = 0;
    for (qsizetype step = 0; step < plotted.stepCount(); ++step) {
        for (qsizetype sample : plotted.outliers(step))
            expected += plotted.selection().contains(step, sample);
    }
    QVERIFY(expected > 0);
    auto* table = child<QTableView>("outliersView");
    QCOMPARE(table->selectionModel()->selectedRows().size(), expected);
    QTest::keyClick(figure, Qt::Key_Escape);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 0);
}

void WindowInstrumentTest::outlierRowsAreChosenInFigures()
{
    auto* table = child<QTableView>("outliersView");
    auto* model = static_cast<OutliersModel*>(table->model());
    QTRY_VERIFY(model->rowCount() > 3);
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                          table->visualRect(model->index(row, 0)).center());
    };
    click(0, {});
    click(2, Qt::ShiftModifier);
    const PlottedRun& plotted = byRate()->plotted();
    QCOMPARE(plotted.selection().count(), 3);
    for (int row = 0; row < 3; ++row) {
        const auto [step, sample] = model->sampleAt(row);
        QVERIFY(plotted.selection().contains(plotted.indexOf(step), sample));
    }
    QCOMPARE(table->selectionModel()->selectedRows().size(), 3); // as the user chose them
}

void WindowInstrumentTest::stepRowSetsTheFocus()
{
    child<QTabWidget>("inspectorPages")->setCurrentIndex(2);
    auto* table = child<QTableView>("stepsView");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QCOMPARE(byRate()->plotted().focusedStep(), 1);
}

void WindowInstrumentTest::keysSwitchFiguresAndUndoZoom()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(child<QTabWidget>("plotTabs")->currentWidget()->objectName(), u"latency-by-time"_s);
    auto* figure = child<FigureView>("latency-by-time");
    QTest::keyClick(figure, Qt::Key_Plus);
    QVERIFY(figure->zoom().has_value());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!figure->zoom().has_value());
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(figure->zoom().has_value());
}

void WindowInstrumentTest::chooseActionChangesTheDrag()
{
    QTest::keyClick(byRate(), Qt::Key_C);
    QVERIFY(child<QAction>("chooseAction")->isChecked());
    QVERIFY(byRate()->isChoosing());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!byRate()->isChoosing());
}

void WindowInstrumentTest::copyPutsThePictureOnTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    byRate()->setFocus();
    QTest::keyClick(byRate(), Qt::Key_C, Qt::ControlModifier);
    // At once: what is on the screen, pixel by pixel.
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    QVERIFY(content && content->hasImage());
    const auto image = content->imageData().value<QImage>();
    QCOMPARE(image.size(), byRate()->size() * byRate()->devicePixelRatioF());
    QVERIFY(content->text().contains(u"mean + 3σ"_s));
}

void WindowInstrumentTest::captionIsCopied()
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

void WindowInstrumentTest::hover(FigureView& figure, QPointF pixel)
{
    QMouseEvent event(QEvent::MouseMove, pixel, figure.mapToGlobal(pixel), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&figure, &event);
}

void WindowInstrumentTest::readoutSaysWhatIsUnderThePointer()
{
    const auto* readout = child<QLabel>("readoutLabel");
    const PlottedRun& plotted = byRate()->plotted();
    const SampleRef outlier{plotted.step(1).record.id, plotted.outliers(1).front()};
    byRate()->setZoom(everything);
    byRate()->replot();
    hover(*byRate(), *byRate()->pixelOf(outlier));
    for (const char* part : {"Linux, BIND", "8,000/s", "× median", "outlier", "due at"})
        QVERIFY2(readout->text().contains(QString::fromUtf8(part)), qPrintable(readout->text()));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(byRate(), &leave);
    QVERIFY2(!readout->text().contains(u"median ·"_s), qPrintable(readout->text()));
}

void WindowInstrumentTest::secondFigureSharesTheCursor()
{
    auto* pane = child<QWidget>("secondFigure");
    QVERIFY(!pane->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(pane->isVisible());
    auto* second = pane->findChild<FigureView*>();
    QVERIFY(second);
    QCOMPARE(second->word(), u"latency-by-time"_s);
    QVERIFY(QTest::qWaitForWindowExposed(second));
    second->replot();
    QVERIFY(pane->width() > 200 && byRate()->width() > 200);
    const QImage without = second->grab().toImage();
    const PlottedRun& plotted = byRate()->plotted();
    constexpr qsizetype behindWarmUp = 1000; // the warm-up is in no figure
    const auto here = byRate()->pixelOf({plotted.step(1).record.id, behindWarmUp});
    const auto place = second->pixelOf({plotted.step(0).record.id, behindWarmUp});
    QVERIFY(here && place);
    hover(*byRate(), *here);
    QVERIFY(plotted.cursor().has_value());
    QVERIFY(second->grab().toImage() != without);
    // The other way round, too.
    const auto before = plotted.cursor();
    const QPointF there = *place;
    hover(*second, there);
    QVERIFY2(plotted.cursor() != before, qPrintable(u"%1,%2 in %3 to %4, step %5"_s.arg(there.x())
                                                        .arg(there.y())
                                                        .arg(second->axisRect()->left())
                                                        .arg(second->axisRect()->right())
                                                        .arg(before ? before->step : -1)));
    QVERIFY(child<QLabel>("readoutLabel")->text().contains(u"4,000/s"_s));

    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(pane->isVisible());
    QCOMPARE(child<QSplitter>("figureSplitter")->orientation(), Qt::Vertical);
    auto* choice = child<QComboBox>("secondFigureCombo");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    QTest::keyClick(choice, Qt::Key_Return);
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!pane->isVisible());
    QVERIFY(!pane->findChild<FigureView*>());
}

void WindowInstrumentTest::scaleActionFollowsTheFigure()
{
    const auto* action = child<QAction>("logScaleAction");
    QCOMPARE(action->isChecked(), byRate()->isLogarithmic());
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(action->isChecked(), byRate()->isLogarithmic());
    const bool changed = byRate()->isLogarithmic();
    QTest::keyClick(byRate(), Qt::Key_L);
    QCOMPARE(byRate()->isLogarithmic(), !changed);
    QCOMPARE(action->isChecked(), !changed);
}

void WindowInstrumentTest::dialogShowsThePageAtItsSize()
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

void WindowInstrumentTest::drop(const QString& file)
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

void WindowInstrumentTest::droppedFigureOpensItsExperiment()
{
    RunData other = imaginedRun({{}}, {100, 200}, 0.2);
    for (const char* ending : {"png", "pdf", "svg"}) {
        other.experiment.title = u"From a figure, %1"_s.arg(QLatin1String(ending));
        const QString file = path("dropped.") + QLatin1String(ending);
        exportFigure(other, {}, file);
        drop(file);
        QTRY_COMPARE(child<QLineEdit>("titleEdit")->text(), other.experiment.title);
    }
}

void WindowInstrumentTest::droppedStrangerIsExplained()
{
    QImage(10, 10, QImage::Format_RGB32).save(path("stranger.png"));
    drop(path("stranger.png"));
    QMessageBox* box = nullptr;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr);
    QVERIFY2(box->text().contains(u"this file contains no experiment"_s), qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Enter);
}

QMenu* WindowInstrumentTest::menuAt(FigureView& figure, QPointF pixel)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, pixel.toPoint(),
                            figure.mapToGlobal(pixel.toPoint()));
    QCoreApplication::sendEvent(&figure, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu)
        qFatal("no menu opened");
    return menu;
}

void WindowInstrumentTest::ratesAreRefinedFromTheFigure()
{
    SampleFigure* figure = byRate();
    const auto [from, to] = figure->pixelsOf(figure->places()[1]);
    QMenu* menu = menuAt(*figure, {(from + to) / 2, figure->axisRect()->rect().center().y() * 1.0});
    auto* refine = menu->findChild<QAction*>(u"refineAction"_s);
    QVERIFY(refine);
    QVERIFY2(refine->text().contains(u"8,000/s"_s), qPrintable(refine->text()));
    QVERIFY(!menu->findChild<QAction*>(u"runStepAgainAction"_s)->isEnabled() ||
            child<QAction>("runAction")->isEnabled());
    menu->setActiveAction(refine);
    QTest::keyClick(menu, Qt::Key_Enter);
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(),
             u"4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000, 12000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // an edit like any other
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), u"4000, 8000, 12000"_s);
}

void WindowInstrumentTest::noteIsPinnedAndKept()
{
    SampleFigure* figure = byRate();
    const QPointF at(figure->axisRect()->rect().center());
    QMenu* menu = menuAt(*figure, at);
    QTimer::singleShot(0, this, [] { // in the dialog's own event loop
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog opened");
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), u"look here"_s);
        dialog->accept();
    });
    menu->setActiveAction(menu->findChild<QAction*>(u"addNoteAction"_s));
    QTest::keyClick(menu, Qt::Key_Enter);
    figure->replot();
    const auto& notes = figure->plotted().run()->notes;
    QCOMPARE(notes.size(), 1u);
    QCOMPARE(notes[0].text, u"look here"_s);
    QVERIFY(figure->noteAt(at).has_value());
    QTRY_COMPARE(readResults(m_results).notes.size(), 1u);
    QVERIFY(readResults(m_results).notes == notes);
}

// The menu of one run's note is open while another run, without notes, is opened.
void WindowInstrumentTest::noteOfAnotherRunStays()
{
    const QString other = path("without-notes.unisweep");
    QFile::remove(other);
    QVERIFY(QFile::copy(m_results, other));
    saveNotes(other, {});
    SampleFigure* figure = byRate();
    const QPointF at(figure->axisRect()->rect().center());
    saveNotes(m_results, {{figure->word(), figure->xAxis->pixelToCoord(at.x()),
                           figure->yAxis->pixelToCoord(at.y()), u"look here"_s}});
    m_window->openFile(m_results);
    QTRY_COMPARE(figure->plotted().run()->notes.size(), 1u);
    figure->replot();
    QVERIFY(figure->noteAt(at).has_value());
    QMenu* menu = menuAt(*figure, at);
    const QPointer<QAction> remove = menu->findChild<QAction*>(u"deleteNoteAction"_s);
    QVERIFY(remove);
    m_window->openFile(other);
    QTRY_COMPARE(figure->plotted().run()->file, other);
    QVERIFY(remove);
    remove->trigger();
    QMessageBox* box = nullptr;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr);
    QVERIFY2(box->text().contains(u"Another run"_s), qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Enter);
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    QCOMPARE(readResults(m_results).notes.size(), 1u);
    QCOMPARE(readResults(other).notes.size(), 0u);
}

void WindowInstrumentTest::layoutsAreKept()
{
    auto* inspector = child<QDockWidget>("inspectorDock");
    auto* layouts = child<QMenu>("layoutsMenu")->findChild<LayoutMenu*>();
    QVERIFY(layouts);
    inspector->close();
    layouts->keep(u"no inspector"_s);
    layouts->apply({});
    QVERIFY(!inspector->isHidden());
    layouts->apply(u"no inspector"_s);
    QVERIFY(inspector->isHidden());
    QVERIFY(LayoutMenu::names().contains(u"no inspector"_s));
}

void WindowInstrumentTest::dialogSaysTheCommand()
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
    QVERIFY(!options.caption); // a paper sets it beside the figure
    const QString command = dialog.findChild<QLineEdit*>(u"commandEdit"_s)->text();
    QVERIFY2(command.startsWith(u"unisweep plot "_s + m_results), qPrintable(command));
    for (const char* part : {"--size 84x63", "--dpi 600", "--log", "--view latency-by-rate"})
        QVERIFY2(command.contains(QLatin1String(part)), part);
    auto* width = dialog.findChild<QDoubleSpinBox*>(u"widthSpin"_s);
    QTest::keyClick(width, Qt::Key_Up);
    QCOMPARE(size->currentText(), u"Custom"_s);
}

void WindowInstrumentTest::exportRunsBesideTheWindow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const RunData run = readResults(m_results);
    for (const char* ending : {"png", "pdf", "csv"}) {
        const QString file = path("beside.") + QLatin1String(ending);
        QTest::newRow(ending) << plotArguments(run, {}, file) << file;
    }
    const QString samples = path("samples.csv");
    for (const char* ending : {"html", "pdf"}) {
        const QString file = path("report.") + QLatin1String(ending);
        QTest::addRow("report, %s", ending)
            << QStringList{u"report"_s, m_results, u"--out"_s, file} << file;
    }
    QTest::newRow("samples") << QStringList{u"export"_s, m_results, u"--csv"_s, samples} << samples;
}

void WindowInstrumentTest::exportRunsBesideTheWindow()
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
    // Again, over what is there, whose permissions stay.
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(file, own));
    command.start(arguments, file);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished[1][1].toString(), QString());
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void WindowInstrumentTest::exportIsCancelled()
{
    ExportCommand command;
    QSignalSpy finished(&command, &ExportCommand::finished);
    FigureOptions options;
    options.sizeMm = {1500, 1500};
    options.dpi = 300; // long enough to be stopped in
    const QString file = path("cancelled.png");
    // A user's file whose name is that of a temporary one.
    const QString likeTemporary = path("cancelled.png.backup");
    QVERIFY(QFile::copy(m_results, likeTemporary));
    command.start(plotArguments(readResults(m_results), options, file), file);
    QSignalSpy progressed(&command, &ExportCommand::progressed);
    QVERIFY(progressed.wait(20'000));
    command.cancel();
    QVERIFY(finished.wait(20'000));
    QVERIFY(finished[0][1].toString().startsWith(u"Canceled"_s));
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(QFile::remove(likeTemporary)); // it is still there
    const QDir folder(m_dir.path());
    QCOMPARE(folder.entryList({u"cancelled*"_s, u".unisweep-*"_s}, QDir::AllEntries | QDir::Hidden),
             QStringList());
}

void WindowInstrumentTest::failedExportIsExplained()
{
    ExportCommand command;
    QSignalSpy finished(&command, &ExportCommand::finished);
    const QString file = path("no/such/folder.png");
    command.start(plotArguments(readResults(m_results), {}, file), file);
    QVERIFY(finished.wait(30'000));
    QVERIFY2(finished[0][1].toString().contains(u"Could not write"_s),
             qPrintable(finished[0][1].toString()));
}

// File ▸ Report, with the keys of a person.
void WindowInstrumentTest::reportIsWritten()
{
    const QString file = path("what-we-found.html");
    bool asked = false;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        answer.stop();
        asked = true;
        auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(file); // typed, it would open a list of files over the buttons
        auto* buttons = dialog->findChild<QDialogButtonBox*>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    answer.start(50);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(asked);
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

QTEST_MAIN(WindowInstrumentTest)
#include "window_instrument.moc"
