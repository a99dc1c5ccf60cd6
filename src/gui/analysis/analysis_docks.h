// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QMainWindow>

#include "gui/analysis/compare_panel.h"
#include "gui/analysis/outlier_inspector.h"

namespace unisweep
{

/// The panels in which one finds out why: the outliers' inspector, and curves compared.
class AnalysisDocks : public QObject
{
    Q_OBJECT

public:
    /// Adds the panels beside `neighbour`.
    AnalysisDocks(QMainWindow& window, QDockWidget* neighbour, RunDocument& document,
                  PlottedRun& plotted);

    ComparePanel& compare() const { return *m_compare; }
    /// Brings the panel of layers to the front and asks for a run.
    void chooseLayer();
    QList<QAction*> toggleActions() const;
    /// They bring a panel to the front, and the keys to it.
    QList<QAction*> goActions() const { return m_goActions; }

private:
    void addGoAction(QDockWidget* dock, QWidget* content, const QString& text, Qt::Key key);

    QList<QAction*> m_goActions;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_compareDock;
    OutlierInspector* m_inspector;
    ComparePanel* m_compare;
};

} // namespace unisweep
