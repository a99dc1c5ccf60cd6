// SPDX-License-Identifier: GPL-3.0-or-later
// Creates the window's parts and connects them.
#include <utility>

#include <QSettings>
#include <QToolButton>

#include "figures/figure_list.h"
#include "gui/analysis/analysis_docks.h"
#include "gui/analysis/result_tables.h"
#include "gui/figure/export_menu.h"
#include "gui/figure/figure_area.h"
#include "gui/figure/figure_bar.h"
#include "gui/figure/figure_tabs.h"
#include "gui/figure/step_under_cursor.h"
#include "gui/window/desktop_notice.h"
#include "gui/window/file_menu.h"
#include "gui/window/main_window.h"
#include "gui/window/run_status.h"
#include "gui/window/tool_icons.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void MainWindow::setUpFigures()
{
    m_figures = new FigureTabs(m_ui->plotTabs, m_document, m_plotted);
    auto* area = new FigureArea(m_ui->centralLayout, m_ui->plotTabs, *m_figures);
    area->fillMenu(m_ui->secondFigureMenu);
    setUpToolBar();
    auto* bar = new FigureBar(m_ui->toolBar, m_editor, m_plotted);
    connect(&m_document, &RunDocument::reset, bar, &FigureBar::apply); // after that of the figures
    connect(m_ui->keepLookAction, &QAction::triggered, bar, &FigureBar::keepInExperiment);
    const auto suitFigures = [this, bar] {
        const Experiment& experiment =
            m_document.isEmpty() ? m_editor.experiment() : m_document.run().experiment;
        bar->setShown(experiment.kind == ExperimentKind::Sweep && !isBandwidth(experiment.service));
        m_figures->setExperiment(experiment);
        if (experiment.kind == ExperimentKind::Boot)
            m_figures->show(mainFigure(experiment));
    };
    connect(&m_document, &RunDocument::reset, this, suitFigures);
    connect(&m_document, &RunDocument::reset, this, [this] {
        if (!m_wantedFigure.isEmpty() && !m_document.isEmpty())
            m_figures->show(std::exchange(m_wantedFigure, {}));
    });
    connect(&m_editor, &ExperimentEditor::changed, this, suitFigures);
    suitFigures();
    m_tables = new ResultTables(m_document, m_plotted, this);
    m_analysis->addPage(0, m_tables->outliersPage(), tr("Outliers"), tr("List of outliers"),
                        Qt::Key_U);
    m_analysis->addPage(2, m_tables->stepsPage(), tr("Steps"), tr("List of steps"), Qt::Key_T);
    connect(m_figures, &FigureTabs::sampleClicked, m_tables, &ResultTables::showSample);
    m_exports = new ExportMenu(m_ui->exportMenu, m_document, *m_figures);
    connect(m_exports, &ExportMenu::written, m_ui->logView, &QPlainTextEdit::appendPlainText);
    connect(m_exports, &ExportMenu::failed, this, &MainWindow::showMessage);
    setUpAnalysis();
}

void MainWindow::setUpAnalysis()
{
    connect(&m_analysis->compare(), &ComparePanel::failed, this, &MainWindow::showMessage);
    connect(this, &MainWindow::layerRequested, &m_analysis->compare(), &ComparePanel::addLayer);
    auto* cursor = new StepUnderCursor(this);
    for (FigureView* figure : m_figures->figures())
        cursor->watch(*figure);
    connect(cursor, &StepUnderCursor::rested, &m_analysis->inspector(),
            &OutlierInspector::showHovered);
    auto* add = new QAction(tr("Add as &layer…"), this);
    add->setObjectName(u"addLayerAction"_s);
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    add->setStatusTip(tr("Show another run on the same axes"));
    connect(add, &QAction::triggered, m_analysis, &AnalysisDocks::chooseLayer);
    m_ui->fileMenu->insertAction(m_ui->saveAction, add);
    m_ui->viewMenu->addActions(m_analysis->goActions());
    QAction* paper = m_ui->viewMenu->addAction(tr("Reference values of the paper"));
    paper->setObjectName(u"referenceAction"_s);
    paper->setCheckable(true);
    paper->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    paper->setStatusTip(tr(
        "Show the rates reported in the paper of 2014, with their source, in figures over rates"));
    connect(paper, &QAction::toggled, &m_plotted, &PlottedRun::setReferenceShown);
}

void MainWindow::setUpToolBar()
{
    m_ui->openAction->setIcon(style()->standardIcon(QStyle::SP_DialogOpenButton));
    m_ui->saveAction->setIcon(style()->standardIcon(QStyle::SP_DialogSaveButton));
    m_ui->runAction->setIcon(toolIcon(ToolIcon::Run));
    m_ui->stopAction->setIcon(toolIcon(ToolIcon::Stop));
    QToolBar& bar = *m_ui->toolBar;
    constexpr int iconSide = 16;
    bar.setIconSize({iconSide, iconSide});
    bar.insertAction(m_ui->openAction, m_panelActions.value(0));
    // These need no text; their icons are well known.
    for (QAction* action : {m_panelActions.value(0), m_ui->openAction, m_ui->saveAction}) {
        if (auto* button = qobject_cast<QToolButton*>(bar.widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void MainWindow::connectRun()
{
    m_document.follow(m_run);
    connect(&m_run, &RunThread::progressed, m_status, &RunStatus::show);
    connect(&m_run, &RunThread::progressed, this, [this](const RunProgress& progress) {
        const QString text = RunStatus::shareText(progress);
        m_notice->showProgress(progress.preparing ? 0 : progress.fraction);
        m_plotted.setActivity(PlotActivity{progress.activity, progress.fraction});
        if (std::exchange(m_progressText, text) != text)
            updateTitle();
    });
    m_document.setKeepsLast(QSettings().value(u"keepLastRun"_s, true).toBool());
    m_ui->keepLastAction->setChecked(m_document.keepsLast());
    connect(m_ui->keepLastAction, &QAction::toggled, this, [this](bool keeps) {
        m_document.setKeepsLast(keeps);
        QSettings().setValue(u"keepLastRun"_s, keeps);
    });
    connect(&m_plotted, &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        if (what == PlottedRun::Change::Run || what == PlottedRun::Change::Steps ||
            what == PlottedRun::Change::Options)
            rememberRun();
    });
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
