// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/main_window.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollBar>
#include <QStandardPaths>

#include "base/visible_text.h"
#include "gui/analysis/result_tables.h"
#include "gui/foreign_text.h"
#include "gui/form/experiment_form.h"
#include "gui/form/experiment_recovery.h"
#include "gui/form/yaml_view.h"
#include "gui/window/desktop_notice.h"
#include "gui/window/file_menu.h"
#include "gui/window/preflight_watcher.h"
#include "gui/window/run_status.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

Experiment MainWindow::firstExperiment()
{
    Experiment experiment;
    experiment.name = u"untitled"_s;
    experiment.title = tr("Untitled");
    experiment.series = {{u"Linux, BIND"_s, u"linux"_s, u"bind"_s}};
    return experiment;
}

QString MainWindow::defaultResultsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/unisweep/results"_s;
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
    new ExperimentRecovery(m_editor, ExperimentRecovery::defaultFolder(), this);
    m_status = new RunStatus(m_ui->statusBar);
    m_notice = new DesktopNotice(this);
    m_fileMenus = new FileMenus(m_ui->builtInMenu, m_ui->recentMenu);
    setUpPanels();
    setUpFigures();
    setUpActions();
    setUpThemeMenu();
    setUpPages();
    connectRun();
    restoreLayout();
    keepLayout();
    setUpStart();
    showLabelsAsPlainText(this);
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    m_plotted.setRun(nullptr); // its run is destroyed before it
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        dock->disconnect(this); // docks emit signals while they are destroyed
    m_tables->detach();         // views outlive the data that their models read
}

void MainWindow::appendConsole(const QString& text)
{
    // appendPlainText() would add a line break after each piece.
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

void MainWindow::updateTitle()
{
    // A run that was opened is shown by its own file, because two runs of one experiment are
    // different.
    const QString file = m_ofRun ? m_document.run().file : m_editor.file();
    const QString name = file.isEmpty() ? m_editor.experiment().name : QFileInfo(file).fileName();
    QString shown = visibleName(name);
    shown.replace(u"[*]"_s, u"[*][*]"_s); // avoid Qt's placeholder for a modified file
    setWindowTitle(m_progressText.isEmpty()
                       ? tr("%1[*] – Unisweep").arg(shown)
                       : tr("%2 – %1[*] – Unisweep").arg(shown, m_progressText));
    setWindowModified(m_editor.isModified() || !m_yaml->problem().isEmpty());
}

void MainWindow::updateActions()
{
    const bool running = m_run.isRunning();
    const bool loading = m_loading.isRunning();
    const auto& flight = m_preflight->result();
    const QString whyNot = whyNotRun();
    const bool runs = whyNot.isEmpty();
    m_form->setPreflight(flight.value_or(Preflight()));
    m_form->setTextProblem(m_yaml->problem());
    updateReadOnly();
    m_ui->runAction->setEnabled(!running && runs);
    m_explainAction->setEnabled(!running && !runs);
    const QString why = running ? tr("A run is in progress")
                        : runs  ? tr("Run the experiment (F5)")
                                : whyNot;
    m_ui->runAction->setToolTip(toolTipText(why));
    m_ui->runAction->setStatusTip(why.section(QLatin1Char('\n'), 0, 0));
    m_ui->stopAction->setEnabled(running);
    m_ui->calibrateAction->setEnabled(!running);
    m_ui->newAction->setEnabled(!running);
    m_ui->openAction->setEnabled(!running);
    m_ui->builtInMenu->setEnabled(!running);
    m_ui->recentMenu->setEnabled(!running);
    m_ui->editMenu->setEnabled(!running && !loading);
    m_ui->keepLookAction->setEnabled(!running && !loading);
    m_ui->exportMenu->setEnabled(!m_document.run().guests.empty());
    m_ui->reportAction->setEnabled(!running && !m_document.run().file.isEmpty());
    m_ui->reproduceAction->setEnabled(runs && !running && !m_document.run().file.isEmpty());
    if (!running && !loading && (!isReadable() || (flight && !flight->canRun())))
        m_status->showIdle(whyNot);
    else if (!running && !loading)
        m_status->showIdle(m_lastRun.isEmpty() ? tr("Ready") : m_lastRun);
    if (m_startWhenReady && (flight || !isReadable()) && !loading) {
        m_startWhenReady = false;
        if (runs)
            startRun();
        else
            startOrExplain();
    }
}

// The form shows the experiment of the current or opened run, so it is locked. It is also locked
// while a file is read, because edits would be lost.
void MainWindow::updateReadOnly()
{
    const bool running = m_run.isRunning();
    const bool loading = m_loading.isRunning();
    if (m_editor.isModified())
        m_ofRun = false;
    updateTitle();
    const bool locked = running || loading || m_ofRun;
    m_form->setReadOnly(running   ? tr("A run is in progress; its experiment cannot be changed.")
                        : loading ? tr("Reading a file…")
                        : m_ofRun ? tr("This is the experiment of the run shown.")
                                  : QString(),
                        m_ofRun && !running && !loading);
    m_yaml->setReadOnly(locked);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_ui->fullScreenAction->setChecked(isFullScreen());
}

// More would not fit on a screen; the log has all of it.
static constexpr qsizetype longestMessage = 4000;

void MainWindow::showMessage(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, visibleText(text.left(longestMessage)),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open(); // not exec(): no nested event loop during a run
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closing && m_run.isRunning()) { // already confirmed; closes once the run has stopped
        event->ignore();
        return;
    }
    if (!m_closing && !mayClose()) {
        event->ignore();
        return;
    }
    m_loading.cancel();
    if (m_run.isRunning()) {
        // Ending a guest takes a while, during which the window stays responsive.
        m_closing = true;
        m_run.requestStop();
        m_status->showIdle(tr("Stopping the run, then quitting…"));
        event->ignore();
        return;
    }
    saveLayout();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (m_layoutChanged)
        m_layoutChanged->start();
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
