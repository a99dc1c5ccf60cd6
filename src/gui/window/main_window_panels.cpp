// SPDX-License-Identifier: GPL-3.0-or-later
// The window's panels: when they are hidden, the focus order, and the window's size.
#include <QApplication>
#include <QDockWidget>
#include <QFontDatabase>
#include <QScreen>
#include <QSettings>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include "gui/analysis/analysis_docks.h"
#include "gui/form/experiment_form.h"
#include "gui/form/yaml_view.h"
#include "gui/start/start_page.h"
#include "gui/window/layout_menu.h"
#include "gui/window/log_line.h"
#include "gui/window/main_window.h"
#include "gui/window/tool_icons.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr QSize firstSize{1400, 900};
static constexpr QSize frameRoom{16, 48}; // more than a window frame needs

void MainWindow::setUpPanels()
{
    m_form = new ExperimentForm(m_editor, m_catalog, this);
    m_yaml = new YamlView(m_editor, this);
    m_ui->experimentPages->addTab(m_form, tr("Form"));
    m_ui->experimentPages->addTab(m_yaml, tr("File"));
    m_ui->experimentPages->setAccessibleName(tr("Views of the experiment"));
    m_ui->plotTabs->setAccessibleName(tr("Figures"));
    m_ui->logPages->setAccessibleName(tr("Log and console"));
    m_analysis = new AnalysisDocks(*this, m_document, m_plotted);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({m_ui->experimentDock, &m_analysis->dock()}, {310, 310}, Qt::Horizontal);
    resizeDocks({m_ui->logDock}, {190}, Qt::Vertical);
    m_ui->logDock->hide(); // the status bar shows its last line
    m_ui->statusBar->insertWidget(0, new LogLine(*m_ui->logView, *m_ui->logDock, m_ui->statusBar));

    const auto toggle = [this](QDockWidget& dock, Qt::Key key, const QIcon& icon) {
        QAction* action = dock.toggleViewAction();
        action->setShortcut(QKeySequence(key));
        action->setIcon(icon);
        action->setStatusTip(tr("Show or hide this panel"));
        m_ui->panelsMenu->addAction(action);
        return action;
    };
    m_panelActions = {
        toggle(*m_ui->experimentDock, Qt::Key_F9, toolIcon(ToolIcon::LeftPanel)),
        toggle(m_analysis->dock(), Qt::Key_F8, toolIcon(ToolIcon::RightPanel)),
        toggle(*m_ui->logDock, Qt::Key_F12, {}),
    };
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        // A panel behind another tab is placed outside the window, where it could still get the
        // focus.
        connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool visible) {
            const bool behind = !visible && !dock->isHidden() && !tabifiedDockWidgets(dock).empty();
            dock->widget()->setVisible(!behind);
        });
    }
    m_layouts = new LayoutMenu(m_ui->layoutsMenu, this);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_ui->consoleView->setFont(fixed);
    m_ui->logView->setFont(fixed);
    connect(m_ui->nextPanelAction, &QAction::triggered, this, [this] { focusPanel(1); });
    connect(m_ui->previousPanelAction, &QAction::triggered, this, [this] { focusPanel(-1); });
    connect(m_ui->fullScreenAction, &QAction::toggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });
    m_ui->foldAction->setChecked(QSettings().value(u"foldExperiment"_s, true).toBool());
    connect(m_ui->foldAction, &QAction::toggled, this,
            [](bool fold) { QSettings().setValue(u"foldExperiment"_s, fold); });
}

// The user now looks at the figure.
void MainWindow::foldExperiment()
{
    if (m_ui->foldAction->isChecked())
        m_ui->experimentDock->hide();
}

void MainWindow::showExperimentPage(QWidget* page)
{
    leaveStart(); // it has hidden the panel
    m_ui->experimentDock->show();
    m_ui->experimentDock->raise();
    m_ui->experimentPages->setCurrentWidget(page);
}

void MainWindow::showLog()
{
    m_ui->logDock->show();
    m_ui->logDock->raise();
    m_ui->logPages->setCurrentIndex(0);
}

static QWidget* firstField(QWidget* panel)
{
    for (QWidget* next = panel->nextInFocusChain(); next != panel;
         next = next->nextInFocusChain()) {
        if (panel->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0)
            return next;
    }
    return nullptr;
}

void MainWindow::focusPanel(int direction)
{
    const QList<QWidget*> panels{m_ui->experimentDock, m_ui->plotTabs, &m_analysis->dock(),
                                 m_ui->logDock, m_ui->toolBar};
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 1; // from elsewhere, start at the figures
    for (qsizetype i = 0; i < panels.size(); ++i) {
        if (focus && panels[i]->isAncestorOf(focus))
            at = i;
    }
    for (qsizetype i = 1; i <= panels.size(); ++i) {
        QWidget* panel =
            panels[((at + direction * i) % panels.size() + panels.size()) % panels.size()];
        QWidget* field = panel == m_ui->plotTabs ? m_ui->plotTabs->currentWidget()
                         : panel->isVisible()    ? firstField(panel)
                                                 : nullptr;
        if (field) {
            field->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const bool known = restoreGeometry(settings.value(u"geometry"_s).toByteArray());
    restoreState(settings.value(u"panels"_s).toByteArray(), LayoutMenu::version);
    const QScreen* screen = this->screen();
    if (!screen)
        return;
    const QSize room = screen->availableSize() - frameRoom;
    const QSize wanted = known ? size() : firstSize - frameRoom;
    resize(wanted.boundedTo(room));
    if (!known) {
        const QRect place(screen->availableGeometry());
        move(place.topLeft() + QPoint((place.width() - width() - frameRoom.width()) / 2,
                                      (place.height() - height() - frameRoom.height()) / 2));
    }
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(u"geometry"_s, saveGeometry());
    if (m_start && m_start->isHidden()) // otherwise panels are temporarily hidden
        settings.setValue(u"panels"_s, saveState(LayoutMenu::version));
}

// Also saves while the window is open, so that a crash does not lose the layout.
void MainWindow::keepLayout()
{
    constexpr int delayMs = 2000;
    m_layoutChanged = new QTimer(this); // owned: docks emit signals while destroyed
    m_layoutChanged->setSingleShot(true);
    m_layoutChanged->setInterval(delayMs);
    connect(m_layoutChanged, &QTimer::timeout, this, &MainWindow::saveLayout);
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        const auto changed = [timer = m_layoutChanged] { timer->start(); };
        connect(dock, &QDockWidget::visibilityChanged, m_layoutChanged, changed);
        connect(dock, &QDockWidget::dockLocationChanged, m_layoutChanged, changed);
        connect(dock, &QDockWidget::topLevelChanged, m_layoutChanged, changed);
    }
}

} // namespace unisweep
