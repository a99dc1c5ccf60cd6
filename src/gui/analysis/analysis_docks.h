// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QTabWidget>

#include "gui/analysis/compare_panel.h"
#include "gui/analysis/outlier_inspector.h"

namespace unisweep
{

/// The inspector on the right: the current step, its verdict and the causes of its outliers; below
/// it, in tabs, lists of results and the comparison of curves.
class AnalysisDocks : public QObject
{
    Q_OBJECT

public:
    AnalysisDocks(QMainWindow& window, RunDocument& document, PlottedRun& plotted);

    QDockWidget& dock() const { return *m_dock; }
    ComparePanel& compare() const { return *m_compare; }
    OutlierInspector& inspector() const { return *m_inspector; }
    /// Adds a tab at index `place`; Ctrl+`key` brings it to the front.
    void addPage(int place, QWidget* page, const QString& title, const QString& action,
                 Qt::Key key);
    /// Brings the tab of layers to the front and asks for a results file.
    void chooseLayer();
    /// Actions that bring the inspector or one of its tabs to the front and give it the focus.
    QList<QAction*> goActions() const { return m_goActions; }

private:
    void addGoAction(const QString& name, const QString& text, Qt::Key key, QWidget* page,
                     QWidget* focus);
    void show(QWidget* page);

    QList<QAction*> m_goActions;
    QDockWidget* m_dock;
    QTabWidget* m_pages;
    OutlierInspector* m_inspector;
    ComparePanel* m_compare;
};

} // namespace unisweep
