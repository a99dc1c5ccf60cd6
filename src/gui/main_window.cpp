// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

#include "gui/app_theme.h"
#include "gui/experiment_form.h"
#include "gui/figure_bar.h"
#include "gui/file_menu.h"
#include "gui/host_dialog.h"
#include "gui/outliers_model.h"
#include "gui/preflight_watcher.h"
#include "gui/run_status.h"
#include "gui/steps_model.h"
#include "gui/yaml_view.h"
#include "plot/guest_plot.h"
#include "plot/latency_by_rate.h"
#include "plot/latency_by_time.h"
#include "plot/percentiles.h"
#include "plot/response_rate.h"
#include "results/results_file.h"
#include "ui_main_window.h"

namespace unisweep
{

static constexpr int layoutVersion = 1;

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
    , m_steps(new StepsModel(m_document, this))
    , m_outliers(new OutliersModel(m_document, this))
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
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    m_plotted.setRun(nullptr); // its run goes before it does
}

void MainWindow::setUpPanels()
{
    m_form = new ExperimentForm(m_editor, m_catalog, this);
    m_ui->experimentDockLayout->addWidget(m_form);
    m_ui->yamlDockLayout->addWidget(new YamlView(m_editor, this));
    tabifyDockWidget(m_ui->experimentDock, m_ui->yamlDock);
    m_ui->experimentDock->raise();
    tabifyDockWidget(m_ui->logDock, m_ui->consoleDock);
    m_ui->logDock->raise();
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({m_ui->experimentDock, m_ui->stepsDock}, {300, 330}, Qt::Horizontal);
    resizeDocks({m_ui->logDock}, {130}, Qt::Vertical);
    resizeDocks({m_ui->stepsDock, m_ui->outliersDock}, {430, 300}, Qt::Vertical);
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        m_ui->panelsMenu->addAction(dock->toggleViewAction());

    m_ui->stepsView->setModel(m_steps);
    m_ui->stepsView->setColumnHidden(StepsModel::Series, true);
    m_ui->stepsView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->outliersView->setModel(m_outliers);
    m_ui->outliersView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_ui->outliersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    const auto [step, sample] = m_outliers->sampleAt(current.row());
                    m_plotted.setMarked(SampleRef{step, sample});
                }
            });
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_ui->consoleView->setFont(fixed);
    m_ui->logView->setFont(fixed);
}

void MainWindow::setUpFigures()
{
    connect(&m_document, &RunDocument::reset, this, [this] {
        m_plotted.setRun(m_document.isEmpty() ? nullptr : &m_document.run());
        m_ui->stepsView->setColumnHidden(StepsModel::Series,
                                         m_document.run().experiment.series.size() < 2);
        m_plotted.setOutlierRule(m_editor.experiment().outliers);
        m_plotted.setBandSigmas(m_editor.experiment().bandSigmas);
    });
    connect(&m_document, &RunDocument::stepAdded, &m_plotted, &PlottedRun::stepsChanged);
    connect(&m_document, &RunDocument::stepChanged, &m_plotted, &PlottedRun::stepsChanged);
    connect(&m_document, &RunDocument::accountingAppended, &m_plotted, &PlottedRun::stepsChanged);
    connect(&m_document, &RunDocument::samplesAppended, this, [this](int index) {
        m_plotted.samplesAdded(m_document.run().steps[static_cast<std::size_t>(index)].record.id);
    });

    const auto add = [this](const QString& tab, FigureView* figure) {
        connect(figure, &FigureView::sampleClicked, this, &MainWindow::markSample);
        m_ui->plotTabs->addTab(figure, tab);
        m_ui->plotTabs->setTabToolTip(m_ui->plotTabs->count() - 1, figure->title());
    };
    add(QStringLiteral("Latency by rate"), new LatencyByRatePlot(m_plotted));
    add(QStringLiteral("Latency by time"), new LatencyByTimePlot(m_plotted));
    add(QStringLiteral("Response rate"), new ResponseRatePlot(m_plotted));
    add(QStringLiteral("Percentiles"), new PercentilesPlot(m_plotted));
    add(QStringLiteral("Guest"), new GuestPlot(m_plotted));
    new FigureBar(m_ui->toolBar, m_editor, m_document, m_plotted);
}

void MainWindow::markSample(qint64 step, qsizetype sample)
{
    m_plotted.setMarked(SampleRef{step, sample});
    const int row = m_outliers->rowOf(step, sample);
    if (row >= 0)
        m_ui->outliersView->selectRow(row);
    else
        m_ui->outliersView->clearSelection();
}

FigureView* MainWindow::currentFigure() const
{
    return qobject_cast<FigureView*>(m_ui->plotTabs->currentWidget());
}

void MainWindow::setUpActions()
{
    const auto icon = [this](QAction* action, QStyle::StandardPixmap pixmap) {
        action->setIcon(style()->standardIcon(pixmap));
    };
    icon(m_ui->openAction, QStyle::SP_DialogOpenButton);
    icon(m_ui->saveAction, QStyle::SP_DialogSaveButton);
    icon(m_ui->runAction, QStyle::SP_MediaPlay);
    icon(m_ui->stopAction, QStyle::SP_MediaStop);

    QAction* undo = m_editor.undoStack().createUndoAction(this, QStringLiteral("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_editor.undoStack().createRedoAction(this, QStringLiteral("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    m_ui->editMenu->addActions({undo, redo});

    auto* exportButton = new QToolButton(m_ui->toolBar);
    exportButton->setObjectName(QStringLiteral("exportButton"));
    exportButton->setText(QStringLiteral("Export"));
    exportButton->setToolTip(QStringLiteral("Write the figure or the data to a file"));
    exportButton->setMenu(m_ui->exportMenu);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    m_ui->toolBar->addSeparator();
    m_ui->toolBar->addWidget(exportButton);
    m_ui->toolBar->addAction(m_ui->logScaleAction);

    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::openDialog);
    connect(m_ui->saveAction, &QAction::triggered, this, &MainWindow::save);
    connect(m_ui->saveAsAction, &QAction::triggered, this, &MainWindow::saveAs);
    connect(m_ui->quitAction, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->runAction, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_ui->stopAction, &QAction::triggered, this, [this] {
        m_ui->stopAction->setEnabled(false);
        m_status->showIdle(QStringLiteral("stopping…"));
        m_run.requestStop();
    });
    connect(m_ui->exportPngAction, &QAction::triggered, this,
            [this] { exportFigure(QStringLiteral("png")); });
    connect(m_ui->exportPdfAction, &QAction::triggered, this,
            [this] { exportFigure(QStringLiteral("pdf")); });
    connect(m_ui->exportCsvAction, &QAction::triggered, this,
            [this] { exportData(QStringLiteral("csv")); });
    connect(m_ui->exportJsonAction, &QAction::triggered, this,
            [this] { exportData(QStringLiteral("json")); });
    connect(m_ui->logScaleAction, &QAction::toggled, this, [this](bool on) {
        for (int i = 0; i < m_ui->plotTabs->count(); ++i) {
            if (auto* figure = qobject_cast<FigureView*>(m_ui->plotTabs->widget(i)))
                figure->setLogarithmic(on);
        }
    });
    connect(m_ui->resetViewAction, &QAction::triggered, this, [this] {
        if (FigureView* figure = currentFigure())
            figure->resetView();
    });
    connect(m_ui->doctorAction, &QAction::triggered, this, [this] {
        auto* dialog = new HostDialog(m_catalog, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        tell(QStringLiteral("About Unisweep"),
             QStringLiteral("Unisweep %1\nHow does this guest behave as load rises?\n\nFree "
                            "software under the GNU General "
                            "Public License, version 3 or later.")
                 .arg(QCoreApplication::applicationVersion()));
    });
    connect(m_fileMenus, &FileMenus::chosen, this, &MainWindow::openFile);
    connect(m_preflight, &PreflightWatcher::changed, this, &MainWindow::updateActions);
    connect(&m_editor, &ExperimentEditor::fileChanged, this, &MainWindow::updateTitle);
    connect(&m_editor, &ExperimentEditor::modifiedChanged, this, &MainWindow::setWindowModified);
}

void MainWindow::setUpThemeMenu()
{
    auto* group = new QActionGroup(this);
    for (const auto& [title, theme] :
         {std::pair("&System", AppTheme::System), std::pair("&Light", AppTheme::Light),
          std::pair("&Dark", AppTheme::Dark)}) {
        QAction* action = m_ui->themeMenu->addAction(QLatin1String(title));
        action->setCheckable(true);
        action->setChecked(savedAppTheme() == theme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [theme = theme] {
            saveAppTheme(theme);
            applyAppTheme(theme);
        });
    }
}

void MainWindow::connectRun()
{
    m_document.follow(m_run);
    connect(&m_run, &RunThread::progressed, m_status, &RunStatus::show);
    connect(&m_run, &RunThread::guestChanged, m_status, &RunStatus::showGuest);
    connect(&m_run, &RunThread::logged, m_ui->logView, &QPlainTextEdit::appendPlainText);
    connect(&m_run, &RunThread::consoleGrew, this, &MainWindow::appendConsole);
    connect(&m_run, &RunThread::stepChanged, this, &MainWindow::showVerdict);
    connect(&m_run, &RunThread::stepStarted, this, [this] { m_ui->stepsView->scrollToBottom(); });
    connect(
        &m_run, &RunThread::runStarted, this,
        [this](const std::shared_ptr<const RunData>& run) { m_fileMenus->remember(run->file); });
    connect(&m_run, &RunThread::finished, this, &MainWindow::runFinished);
}

void MainWindow::appendConsole(const QString& text)
{
    // appendPlainText() would end a line at every piece.
    QTextCursor cursor(m_ui->consoleView->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QString(text).remove(QLatin1Char('\r')));
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
    restoreState(settings.value(QStringLiteral("panels")).toByteArray(), layoutVersion);
}

void MainWindow::updateTitle()
{
    const QString name = m_editor.file().isEmpty() ? m_editor.experiment().name
                                                   : QFileInfo(m_editor.file()).fileName();
    setWindowTitle(QStringLiteral("%1[*] – Unisweep").arg(name));
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
    m_ui->runAction->setToolTip(why);
    m_ui->runAction->setStatusTip(why.section(QLatin1Char('\n'), 0, 0));
    m_ui->stopAction->setEnabled(running);
    m_ui->openAction->setEnabled(!running);
    m_ui->builtInMenu->setEnabled(!running);
    m_ui->recentMenu->setEnabled(!running);
    m_form->setEnabled(!running);
    m_ui->yamlDockBody->setEnabled(!running);
    m_ui->exportMenu->setEnabled(!m_document.run().steps.empty());
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

void MainWindow::startRun()
{
    if (m_run.isRunning() || !m_preflight->result() || !m_preflight->result()->canRun())
        return;
    m_ui->consoleView->clear();
    const Experiment& experiment = m_editor.experiment();
    m_run.start(experiment, m_catalog,
                newResultsPath(m_resultsFolder, experiment.name, QDateTime::currentDateTime()));
    updateActions();
}

void MainWindow::runFinished(RunState state, const QString& message, const QString& file)
{
    const QString word = toWord(state);
    m_ui->logView->appendPlainText(
        file.isEmpty() ? word : QStringLiteral("%1; results in %2").arg(word, file));
    m_lastRun = QStringLiteral("%1 · %2 samples · %3")
                    .arg(word)
                    .arg(m_document.run().sampleCount())
                    .arg(QFileInfo(file).fileName());
    m_preflight->refresh(); // an image may be there now
    if (state == RunState::Failed) {
        m_ui->logView->appendPlainText(message);
        tell(QStringLiteral("The run failed"), message);
    }
}

void MainWindow::tell(const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, this);
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
    settings.setValue(QStringLiteral("panels"), saveState(layoutVersion));
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
