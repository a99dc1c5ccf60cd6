// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include "experiment/visible_text.h"
#include "gui/experiment_form.h"
#include "gui/file_menu.h"
#include "gui/foreign_text.h"
#include "gui/layout_menu.h"
#include "gui/preflight_watcher.h"
#include "gui/run_status.h"
#include "results/boot_summary.h"
#include "results/results_file.h"
#include "ui_main_window.h"

namespace unisweep
{

static Experiment firstExperiment()
{
    Experiment experiment;
    experiment.name = QStringLiteral("untitled");
    experiment.title = QStringLiteral("Untitled");
    experiment.series = {
        {QStringLiteral("Linux, BIND"), QStringLiteral("linux"), QStringLiteral("bind")}};
    return experiment;
}

QString MainWindow::defaultResultsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/unisweep/results");
}

MainWindow::MainWindow(Catalog catalog, QString resultsFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_catalog(std::move(catalog))
    , m_resultsFolder(std::move(resultsFolder))
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_editor.open(firstExperiment(), {});
    m_preflight = new PreflightWatcher(m_editor, m_catalog, this);
    m_status = new RunStatus(m_ui->statusBar);
    m_fileMenus = new FileMenus(m_ui->builtInMenu, m_ui->recentMenu);
    setUpPanels();
    setUpFigures();
    setUpActions();
    setUpThemeMenu();
    connectRun();
    restoreLayout();
    showLabelsAsPlainText(this);
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    m_plotted.setRun(nullptr); // its run goes before it does
    // Views are children, which go after what their models read.
    for (QTableView* view : {m_ui->stepsView, m_ui->outliersView})
        view->setModel(nullptr);
}

void MainWindow::appendConsole(const QString& text)
{
    // appendPlainText() would end a line at every piece.
    QTextCursor cursor(m_ui->consoleView->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
    QScrollBar* bar = m_ui->consoleView->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void MainWindow::showVerdict()
{
    m_status->showVerdict(m_document.run().verdict());
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("panels")).toByteArray(), LayoutMenu::version);
}

void MainWindow::updateTitle()
{
    const QString name = m_editor.file().isEmpty() ? m_editor.experiment().name
                                                   : QFileInfo(m_editor.file()).fileName();
    QString shown = visibleName(name);
    shown.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]")); // Qt's mark of a changed file
    setWindowTitle(QStringLiteral("%1[*] – Unisweep").arg(shown));
    setWindowModified(m_editor.isModified());
}

void MainWindow::updateActions()
{
    const bool running = m_run.isRunning();
    const auto& flight = m_preflight->result();
    const bool canRun = flight && flight->canRun();
    const QStringList blockers = flight ? flight->blockers : QStringList();
    m_form->setHostProblems(blockers, flight ? flight->remarks : QStringList());
    m_ui->runAction->setEnabled(!running && canRun);
    const QString why = running   ? QStringLiteral("A run is on")
                        : !flight ? QStringLiteral("Looking at what this host can do…")
                        : canRun
                            ? QStringLiteral("Run the experiment (F5)")
                            : QStringLiteral("Cannot run:\n") + blockers.join(QLatin1Char('\n'));
    m_ui->runAction->setToolTip(toolTipText(why));
    m_ui->runAction->setStatusTip(why.section(QLatin1Char('\n'), 0, 0));
    m_ui->stopAction->setEnabled(running);
    m_ui->calibrateAction->setEnabled(!running);
    m_ui->openAction->setEnabled(!running);
    m_ui->builtInMenu->setEnabled(!running);
    m_ui->recentMenu->setEnabled(!running);
    m_form->setEnabled(!running);
    m_ui->yamlDockBody->setEnabled(!running);
    m_ui->exportMenu->setEnabled(!m_document.run().guests.empty());
    if (!running && flight && !canRun)
        m_status->showIdle(QStringLiteral("cannot run: ") + blockers.constFirst());
    else if (!running)
        m_status->showIdle(m_lastRun.isEmpty() ? QStringLiteral("ready") : m_lastRun);
    if (m_startWhenReady && flight) {
        m_startWhenReady = false;
        if (canRun)
            startRun();
    }
}

void MainWindow::startWhenReady()
{
    m_startWhenReady = true;
    updateActions();
}

bool MainWindow::canRun() const
{
    return !m_run.isRunning() && m_preflight->result() && m_preflight->result()->canRun();
}

void MainWindow::startRun()
{
    run(m_editor.experiment());
}

void MainWindow::run(const Experiment& experiment)
{
    if (!canRun())
        return;
    m_ui->consoleView->clear();
    m_run.start(experiment, m_catalog,
                newResultsPath(m_resultsFolder, experiment.name, QDateTime::currentDateTime()));
    updateActions();
}

void MainWindow::runFinished(RunState state, const QString& message, const QString& file)
{
    const QString word = toWord(state);
    m_ui->logView->appendPlainText(
        file.isEmpty() ? word : QStringLiteral("%1; results in %2").arg(word, file));
    m_lastRun =
        QStringLiteral("%1 · %2 samples · %3")
            .arg(word, QString::number(m_document.run().sampleCount()), QFileInfo(file).fileName());
    for (const QString& table : {rungsTable(m_document.run()), bootsTable(m_document.run())}) {
        if (!table.isEmpty())
            m_ui->logView->appendPlainText(table);
    }
    m_preflight->refresh(); // an image may be there now
    if (state == RunState::Failed) {
        m_ui->logView->appendPlainText(message);
        tell(QStringLiteral("The run failed"), message);
    }
}

// More would not fit a screen; the log has the rest.
static constexpr qsizetype longestMessage = 4000;

void MainWindow::tell(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, visibleText(text.left(longestMessage)),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open(); // never a nested event loop under a run
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_run.isRunning()) {
        const auto answer = QMessageBox::question(
            this, QStringLiteral("A run is on"),
            QStringLiteral("Stop the run and quit? What was measured is kept."));
        if (answer != QMessageBox::Yes) {
            event->ignore();
            return;
        }
        m_run.requestStop();
    }
    if (!mayDiscardExperiment()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("panels"), saveState(LayoutMenu::version));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !m_run.isRunning())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.constFirst().isLocalFile())
        openFile(urls.constFirst().toLocalFile());
}

} // namespace unisweep
