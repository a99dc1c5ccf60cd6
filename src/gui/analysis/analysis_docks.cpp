// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/analysis_docks.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

namespace unisweep
{

using namespace Qt::StringLiterals;

AnalysisDocks::AnalysisDocks(QMainWindow& window, RunDocument& document, PlottedRun& plotted)
    : QObject(&window)
    , m_dock(new QDockWidget(tr("Inspector"), &window))
    , m_pages(new QTabWidget(m_dock))
    , m_inspector(new OutlierInspector(plotted, m_dock))
    , m_compare(new ComparePanel(document, plotted, m_dock))
{
    m_dock->setObjectName(u"inspectorDock"_s); // layouts are stored by this name
    m_pages->setObjectName(u"inspectorPages"_s);
    m_pages->setAccessibleName(tr("Inspector lists"));
    m_pages->setDocumentMode(true);
    m_pages->setUsesScrollButtons(true);
    auto* parts = new QSplitter(Qt::Vertical, m_dock);
    parts->addWidget(m_inspector);
    parts->addWidget(m_pages);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    m_pages->addTab(m_inspector->episodesPage(), tr("Episodes"));
    m_pages->addTab(m_compare, tr("Compare"));
    parts->setSizes({280, 420}); // relative sizes
    m_dock->setWidget(parts);
    window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    addGoAction(u"inspectorDockGo"_s, tr("&Why outliers"), Qt::Key_I, nullptr, m_inspector);
    addGoAction(u"compareDockGo"_s, tr("&Compare runs"), Qt::Key_D, m_compare, m_compare);
}

void AnalysisDocks::addPage(int place, QWidget* page, const QString& title, const QString& action,
                            Qt::Key key)
{
    m_pages->insertTab(place, page, title);
    m_pages->setCurrentIndex(0);
    addGoAction(page->objectName() + u"Go"_s, action, key, page, page);
}

void AnalysisDocks::show(QWidget* page)
{
    m_dock->show();
    m_dock->raise();
    if (page)
        m_pages->setCurrentWidget(page);
}

void AnalysisDocks::addGoAction(const QString& name, const QString& text, Qt::Key key,
                                QWidget* page, QWidget* focus)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(Qt::CTRL | key));
    action->setStatusTip(tr("Show this part of the inspector"));
    connect(action, &QAction::triggered, this, [this, page, focus] {
        show(page);
        focus->setFocus();
    });
    m_goActions << action;
}

void AnalysisDocks::chooseLayer()
{
    show(m_compare);
    m_compare->chooseLayer();
}

} // namespace unisweep
