// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/analysis_docks.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
    m_inspectorDock = dock(window, neighbour, "inspectorDock", u"Why outliers"_s, m_inspector);
    m_compareDock = dock(window, neighbour, "compareDock", u"Layers and comparison"_s, m_compare);
    neighbour->raise();
    addGoAction(m_inspectorDock, m_inspector, u"Why &outliers"_s, Qt::Key_I);
    addGoAction(m_compareDock, m_compare, u"Compare &runs"_s, Qt::Key_D);
}

void AnalysisDocks::addGoAction(QDockWidget* dock, QWidget* content, const QString& text,
                                Qt::Key key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(dock->objectName() + u"Go"_s);
    action->setShortcut(QKeySequence(Qt::CTRL | key));
    action->setStatusTip(u"Bring that panel to the front"_s);
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
