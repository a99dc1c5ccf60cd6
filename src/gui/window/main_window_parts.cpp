// SPDX-License-Identifier: GPL-3.0-or-later
// The window's parts and how they are connected.
#include <QActionGroup>
#include <QFontDatabase>
#include <QToolButton>

#include "figures/figure_list.h"
#include "gui/analysis/analysis_docks.h"
#include "gui/analysis/result_tables.h"
#include "gui/figure/export_menu.h"
#include "gui/figure/figure_area.h"
#include "gui/figure/figure_bar.h"
#include "gui/figure/figure_menu.h"
#include "gui/figure/figure_tabs.h"
#include "gui/form/experiment_form.h"
#include "gui/form/yaml_view.h"
#include "gui/window/app_theme.h"
#include "gui/window/calibration_dialog.h"
#include "gui/window/file_menu.h"
#include "gui/window/host_dialog.h"
#include "gui/window/layout_menu.h"
#include "gui/window/main_window.h"
#include "gui/window/preflight_watcher.h"
#include "gui/window/run_status.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
    resizeDocks({m_ui->logDock}, {190}, Qt::Vertical);
    resizeDocks({m_ui->stepsDock, m_ui->outliersDock}, {430, 300}, Qt::Vertical);
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        m_ui->panelsMenu->addAction(dock->toggleViewAction());
    m_layouts = new LayoutMenu(m_ui->layoutsMenu, this);

    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_ui->consoleView->setFont(fixed);
    m_ui->logView->setFont(fixed);
}

void MainWindow::setUpFigures()
{
    m_figures = new FigureTabs(m_ui->plotTabs, m_document, m_plotted);
    auto* area = new FigureArea(m_ui->centralLayout, m_ui->plotTabs, *m_figures);
    area->fillMenu(m_ui->secondFigureMenu);
    auto* bar = new FigureBar(m_ui->toolBar, m_editor, m_plotted);
    connect(&m_document, &RunDocument::reset, bar, &FigureBar::apply); // after the figures' own
    connect(m_ui->keepLookAction, &QAction::triggered, bar, &FigureBar::keepInExperiment);
    const auto suitFigures = [this] {
        const Experiment& experiment =
            m_document.isEmpty() ? m_editor.experiment() : m_document.run().experiment;
        m_figures->setExperiment(experiment);
        if (experiment.kind == ExperimentKind::Boot)
            m_figures->show(mainFigure(experiment));
    };
    connect(&m_document, &RunDocument::reset, this, suitFigures);
    connect(&m_editor, &ExperimentEditor::changed, this, suitFigures);
    suitFigures();
    m_tables = new ResultTables(m_ui->stepsView, m_ui->outliersView, m_document, m_plotted);
    connect(m_figures, &FigureTabs::sampleClicked, m_tables, &ResultTables::showSample);
    m_exports = new ExportMenu(m_ui->exportMenu, m_document, *m_figures);
    connect(m_exports, &ExportMenu::written, m_ui->logView, &QPlainTextEdit::appendPlainText);
    connect(m_exports, &ExportMenu::failed, this, &MainWindow::tell);
    setUpAnalysis();
}

void MainWindow::setUpAnalysis()
{
    auto* docks = new AnalysisDocks(*this, m_ui->logDock, m_document, m_plotted);
    m_ui->panelsMenu->addActions(docks->toggleActions());
    connect(&docks->compare(), &ComparePanel::failed, this, &MainWindow::tell);
    connect(this, &MainWindow::layerAsked, &docks->compare(), &ComparePanel::addLayer);
    auto* add = new QAction(u"Add as &layer…"_s, this);
    add->setObjectName(u"addLayerAction"_s);
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    add->setStatusTip(u"Show another run on the same axes"_s);
    connect(add, &QAction::triggered, docks, &AnalysisDocks::chooseLayer);
    m_ui->fileMenu->insertAction(m_ui->saveAction, add);
    m_ui->viewMenu->addActions(docks->goActions());
    QAction* paper = m_ui->viewMenu->addAction(tr("&Reference values of the paper"));
    paper->setObjectName(u"referenceAction"_s);
    paper->setCheckable(true);
    paper->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    paper->setStatusTip(
        u"Show the rates that the paper of 2014 names, with their source, in figures over rates"_s);
    connect(paper, &QAction::toggled, &m_plotted, &PlottedRun::setReferenceShown);
}

void MainWindow::setUpFigureActions()
{
    connect(m_ui->chooseAction, &QAction::toggled, m_figures, &FigureTabs::setChoosing);
    connect(m_figures, &FigureTabs::choosingToggled, m_ui->chooseAction, &QAction::toggle);
    const auto onFigure = [this](QAction* action, void (FigureView::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (FigureView* figure = m_figures->current())
                (figure->*slot)();
        });
    };
    onFigure(m_ui->resetViewAction, &FigureView::resetView);
    onFigure(m_ui->zoomInAction, &FigureView::zoomIn);
    onFigure(m_ui->zoomOutAction, &FigureView::zoomOut);
    onFigure(m_ui->undoZoomAction, &FigureView::undoZoom);
    onFigure(m_ui->redoZoomAction, &FigureView::redoZoom);
    int number = 0;
    for (FigureView* figure : m_figures->figures()) {
        QAction* action = m_ui->figuresMenu->addAction(figure->title(), this, [this, figure] {
            m_figures->show(figure->word());
            figure->setFocus();
        });
        if (++number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    }
    auto* menu = new FigureMenu(*m_figures, m_document, m_editor,
                                {m_exports->figureAction(), m_exports->copyAction(),
                                 m_exports->captionAction(), m_ui->resetViewAction,
                                 m_ui->undoZoomAction, m_ui->chooseAction, m_ui->logScaleAction},
                                this);
    menu->canRun = [this] { return canRun(); };
    menu->canEdit = [this] { return !m_run.isRunning(); };
    connect(menu, &FigureMenu::runAsked, this, &MainWindow::run);
    connect(menu, &FigureMenu::failed, this, &MainWindow::tell);
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

    QAction* undo = m_editor.undoStack().createUndoAction(this, u"&Undo"_s);
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_editor.undoStack().createRedoAction(this, u"&Redo"_s);
    redo->setShortcut(QKeySequence::Redo);
    m_ui->editMenu->addActions({undo, redo});

    auto* exportButton = new QToolButton(m_ui->toolBar);
    exportButton->setObjectName(u"exportButton"_s);
    exportButton->setText(tr("Export"));
    exportButton->setToolTip(tr("Write the figure or the data to a file"));
    exportButton->setMenu(m_ui->exportMenu);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    m_ui->toolBar->addSeparator();
    m_ui->toolBar->addWidget(exportButton);
    m_ui->toolBar->addAction(m_ui->logScaleAction);
    m_ui->toolBar->addAction(m_ui->chooseAction);

    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::openDialog);
    connect(m_ui->saveAction, &QAction::triggered, this, &MainWindow::save);
    connect(m_ui->saveAsAction, &QAction::triggered, this, &MainWindow::saveAs);
    connect(m_ui->quitAction, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->runAction, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_ui->stopAction, &QAction::triggered, this, [this] {
        m_ui->stopAction->setEnabled(false);
        m_status->showIdle(u"stopping…"_s);
        m_run.requestStop();
    });
    connect(m_ui->calibrateAction, &QAction::triggered, this, [this] {
        auto* dialog = new CalibrationDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open(); // modal: no run starts while it measures
    });
    connect(m_ui->logScaleAction, &QAction::triggered, m_figures, &FigureTabs::setLogarithmic);
    const auto showScale = [this] {
        if (const FigureView* figure = m_figures->current())
            m_ui->logScaleAction->setChecked(figure->isLogarithmic());
    };
    connect(m_figures, &FigureTabs::viewChanged, this, showScale);
    connect(m_figures, &FigureTabs::currentChanged, this, showScale);
    connect(&m_plotted, &PlottedRun::changed, this, [showScale](PlottedRun::Change what) {
        if (what == PlottedRun::Change::Run || what == PlottedRun::Change::Steps)
            showScale();
    });
    connect(m_ui->overloadAction, &QAction::triggered, this, [this] {
        if (FigureView* figure = m_figures->current())
            figure->toggleOverload();
    });
    connect(m_ui->reportAction, &QAction::triggered, m_exports, &ExportMenu::writeReport);
    connect(m_ui->reproduceAction, &QAction::triggered, this, &MainWindow::reproduce);
    setUpFigureActions();
    connect(m_ui->doctorAction, &QAction::triggered, this, [this] {
        auto* dialog = new HostDialog(m_catalog, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        tell(u"About Unisweep"_s,
             u"Unisweep %1\nHow does this guest behave as load rises?\n\nFree "
             "software under the GNU General "
             "Public License, version 3 or later."_s.arg(QCoreApplication::applicationVersion()));
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
    connect(
        &m_run, &RunThread::runStarted, this,
        [this](const std::shared_ptr<const RunData>& run) { m_fileMenus->remember(run->file); });
    connect(&m_document, &RunDocument::fileMoved, m_fileMenus, &FileMenus::remember);
    connect(&m_run, &RunThread::finished, this, &MainWindow::runFinished);
}

} // namespace unisweep
