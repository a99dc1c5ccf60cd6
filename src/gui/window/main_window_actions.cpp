// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions in menus and on the toolbar.
#include <QActionGroup>
#include <QDir>
#include <QToolButton>

#include "base/own_files.h"
#include "gui/figure/export_menu.h"
#include "gui/figure/figure_menu.h"
#include "gui/figure/figure_tabs.h"
#include "gui/form/experiment_form.h"
#include "gui/form/yaml_view.h"
#include "gui/help/diagnostics_dialog.h"
#include "gui/help/manual_page.h"
#include "gui/help/manual_window.h"
#include "gui/window/app_theme.h"
#include "gui/window/calibration_dialog.h"
#include "gui/window/command_palette.h"
#include "gui/window/file_menu.h"
#include "gui/window/host_dialog.h"
#include "gui/window/language_menu.h"
#include "gui/window/main_window.h"
#include "gui/window/preflight_watcher.h"
#include "gui/window/run_status.h"
#include "gui/window/shortcuts_dialog.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void MainWindow::setUpActions()
{
    addToolButtons();
    connectMenus();
    setUpFigureActions();
    setUpHelp();
    connectExperiment();
}

// At the end of the toolbar, after the actions for the experiment.
void MainWindow::addToolButtons()
{
    auto* exportButton = new QToolButton(m_ui->toolBar);
    exportButton->setObjectName(u"exportButton"_s);
    exportButton->setText(tr("Export"));
    exportButton->setToolTip(tr("Save the figure or the data to a file"));
    exportButton->setMenu(m_ui->exportMenu);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    m_ui->toolBar->addSeparator();
    m_ui->toolBar->addWidget(exportButton);
    m_ui->toolBar->addAction(m_ui->logScaleAction);
    m_ui->toolBar->addAction(m_ui->chooseAction);
    auto* space = new QWidget(m_ui->toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->toolBar->addWidget(space);
    QAction* inspector = m_panelActions.value(1);
    m_ui->toolBar->addAction(inspector);
    if (auto* button = qobject_cast<QToolButton*>(m_ui->toolBar->widgetForAction(inspector)))
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::connectMenus()
{
    QAction* undo = m_editor.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_editor.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    m_ui->editMenu->addActions({undo, redo});

    m_explainAction = new QAction(this);
    m_explainAction->setShortcut(m_ui->runAction->shortcut());
    connect(m_explainAction, &QAction::triggered, this, &MainWindow::startOrExplain);
    addAction(m_explainAction); // in no menu

    connect(m_ui->newAction, &QAction::triggered, this, &MainWindow::newExperiment);
    connect(m_ui->openAction, &QAction::triggered, this, &MainWindow::openDialog);
    connect(m_ui->saveAction, &QAction::triggered, this, &MainWindow::save);
    connect(m_ui->saveAsAction, &QAction::triggered, this, &MainWindow::saveAs);
    connect(m_ui->quitAction, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->runAction, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_ui->stopAction, &QAction::triggered, this, [this] {
        m_ui->stopAction->setEnabled(false);
        m_status->showIdle(tr("Stopping…"));
        m_run.requestStop();
    });
    connect(m_ui->calibrateAction, &QAction::triggered, this, [this] {
        auto* dialog = new CalibrationDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open(); // modal, so that no run starts during the measurement
    });
    connect(m_ui->reportAction, &QAction::triggered, m_exports, &ExportMenu::writeReport);
    connect(m_ui->reproduceAction, &QAction::triggered, this, &MainWindow::reproduce);
}

void MainWindow::setUpFigureActions()
{
    connectScale();
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
    // Numbered by the position of the visible tabs.
    QList<std::pair<FigureView*, QAction*>> actions;
    for (FigureView* figure : m_figures->figures()) {
        actions.emplace_back(figure,
                             m_ui->figuresMenu->addAction(figure->title(), this, [this, figure] {
                                 m_figures->show(figure->word());
                                 figure->setFocus();
                             }));
    }
    const auto number = [this, actions] {
        int place = 0;
        for (const auto& [figure, action] : actions) {
            const bool there = m_figures->hasTab(*figure);
            place += there ? 1 : 0;
            action->setVisible(there);
            action->setEnabled(there);
            action->setShortcut(
                there && place <= 9
                    ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + place))
                    : QKeySequence());
        }
    };
    connect(m_figures, &FigureTabs::figuresChanged, this, number);
    number();
    auto* menu = new FigureMenu(*m_figures, m_document, m_editor,
                                {m_exports->figureAction(), m_exports->copyAction(),
                                 m_exports->captionAction(), m_ui->resetViewAction,
                                 m_ui->undoZoomAction, m_ui->chooseAction, m_ui->logScaleAction},
                                this);
    menu->canRun = [this] { return canRun(); };
    menu->canEdit = [this] { return !m_run.isRunning(); };
    connect(menu, &FigureMenu::runRequested, this, &MainWindow::run);
    connect(menu, &FigureMenu::failed, this, &MainWindow::showMessage);
}

// One action sets the scale of all figures.
void MainWindow::connectScale()
{
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
}

void MainWindow::setUpHelp()
{
    connect(m_ui->manualAction, &QAction::triggered, this, &MainWindow::showManual);
    connect(m_ui->diagnosticsAction, &QAction::triggered, this, [this] {
        auto* dialog = new DiagnosticsDialog(m_catalog, QString::fromUtf8(m_editor.text()),
                                             m_ui->logView->toPlainText(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_ui->shortcutsAction, &QAction::triggered, this, [this] {
        auto* dialog = new ShortcutsDialog(*m_ui->menuBar, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_ui->commandsAction, &QAction::triggered, this, [this] {
        auto* palette = new CommandPalette(*m_ui->menuBar, this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    connect(m_ui->doctorAction, &QAction::triggered, this, [this] {
        auto* dialog = new HostDialog(m_catalog, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &HostDialog::imagesRequested, this,
                [this, dialog](const QString& platform) {
                    dialog->close();
                    showImagesFor(platform, {});
                });
        dialog->open();
    });
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        showMessage(
            tr("About Unisweep"),
            tr("Unisweep %1\nHow does this guest behave as load rises?\n\nFree software under the "
               "GNU General Public License, version 3 or later.")
                .arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::showManual()
{
    const QString page = manualPageOf(focusWidget());
    if (!m_manual)
        m_manual = new ManualWindow(QDir(dataDirectory()).filePath(u"manual"_s), this);
    m_manual->showPage(page);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::setUpThemeMenu()
{
    auto* group = new QActionGroup(this);
    for (const auto& [title, theme] :
         {std::pair(tr("&System"), AppTheme::System), std::pair(tr("&Light"), AppTheme::Light),
          std::pair(tr("&Dark"), AppTheme::Dark)}) {
        QAction* action = m_ui->themeMenu->addAction(title);
        action->setCheckable(true);
        action->setChecked(savedAppTheme() == theme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [theme = theme] {
            saveAppTheme(theme);
            applyAppTheme(theme);
        });
    }
    auto* language = new LanguageMenu(this);
    connect(language, &LanguageMenu::chosen, this, &MainWindow::showMessage);
    m_ui->viewMenu->insertMenu(m_ui->themeMenu->menuAction(), language);
}

// Connects the experiment's panels and what depends on them.
void MainWindow::connectExperiment()
{
    connect(m_form, &ExperimentForm::runRequested, this, &MainWindow::startWhenReady);
    connect(m_form, &ExperimentForm::imageRequested, this, &MainWindow::showImagesFor);
    connect(m_form, &ExperimentForm::textRequested, this, [this] {
        showExperimentPage(m_yaml);
        m_yaml->focusText();
    });
    connect(m_form, &ExperimentForm::editRequested, this, [this] {
        m_ofRun = false;
        updateReadOnly();
    });
    connect(m_yaml, &YamlView::problemChanged, this, &MainWindow::updateActions);
    connect(m_fileMenus, &FileMenus::chosen, this, &MainWindow::openFile);
    connect(m_preflight, &PreflightWatcher::changed, this, &MainWindow::updateActions);
    connect(&m_editor, &ExperimentEditor::fileChanged, this, &MainWindow::updateTitle);
    connect(&m_editor, &ExperimentEditor::modifiedChanged, this, &MainWindow::setWindowModified);
}

} // namespace unisweep
