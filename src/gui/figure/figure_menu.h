// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QMenu>

#include "base/background_job.h"
#include "gui/figure/figure_tabs.h"
#include "gui/form/experiment_editor.h"

namespace unisweep
{

/// A figure's context menu: actions for the step under the cursor, notes, and the window's actions
/// for figures.
class FigureMenu : public QObject
{
    Q_OBJECT

public:
    /// `common`: the window's actions, added at the end of every menu.
    FigureMenu(FigureTabs& figures, RunDocument& document, ExperimentEditor& editor,
               QList<QAction*> common, QWidget* parent);

    /// Whether a run can start now, and whether the experiment can be edited, which is not possible
    /// during a run. Called when a menu opens.
    std::function<bool()> canRun;
    std::function<bool()> canEdit;

    /// The menu for a position in a figure; the caller owns it.
    QMenu* make(FigureView& figure, QPointF pixel);

Q_SIGNALS:
    void runRequested(const unisweep::Experiment& experiment);
    void failed(const QString& title, const QString& text);

private:
    void addStepActions(QMenu& menu, const FigureView& figure, QPointF pixel);
    void addNoteActions(QMenu& menu, FigureView& figure, QPointF pixel);
    void setNotes(quint64 identity, std::vector<Note> notes);

    RunDocument& m_document;
    ExperimentEditor& m_editor;
    QList<QAction*> m_common;
    BackgroundJob m_saving;
};

} // namespace unisweep
