// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/analysis_docks.h"

namespace unisweep
{

static QDockWidget* dock(QMainWindow& window, QDockWidget* neighbour, const char* name,
                         const QString& title, QWidget* content)
{
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(QLatin1String(name)); // by which the layout is kept
    dock->setWidget(content);
    window.addDockWidget(window.dockWidgetArea(neighbour), dock);
    window.tabifyDockWidget(neighbour, dock);
    return dock;
}

AnalysisDocks::AnalysisDocks(QMainWindow& window, QDockWidget* neighbour, RunDocument& document,
                             PlottedRun& plotted)
    : QObject(&window)
    , m_inspector(new OutlierInspector(plotted, &window))
    , m_compare(new ComparePanel(document, plotted, &window))
{
    m_inspectorDock =
        dock(window, neighbour, "inspectorDock", QStringLiteral("Why outliers"), m_inspector);
    m_compareDock =
        dock(window, neighbour, "compareDock", QStringLiteral("Layers and comparison"), m_compare);
    neighbour->raise();
    addGoAction(m_inspectorDock, m_inspector, QStringLiteral("Why &outliers"), Qt::Key_I);
    addGoAction(m_compareDock, m_compare, QStringLiteral("Compare &runs"), Qt::Key_D);
}

void AnalysisDocks::addGoAction(QDockWidget* dock, QWidget* content, const QString& text,
                                Qt::Key key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(dock->objectName() + QStringLiteral("Go"));
    action->setShortcut(QKeySequence(Qt::CTRL | key));
    action->setStatusTip(QStringLiteral("Bring that panel to the front"));
    connect(action, &QAction::triggered, this, [dock, content] {
        dock->show();
        dock->raise();
        content->setFocus();
    });
    m_goActions << action;
}

void AnalysisDocks::chooseLayer()
{
    m_compareDock->show();
    m_compareDock->raise();
    m_compare->chooseLayer();
}

QList<QAction*> AnalysisDocks::toggleActions() const
{
    return {m_inspectorDock->toggleViewAction(), m_compareDock->toggleViewAction()};
}

} // namespace unisweep
