// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenu>

#include "gui/figure_tabs.h"
#include "run/run_document.h"

namespace unisweep
{

/// Writing figures and data to files that the user names.
class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// Fills `menu`, which the actions belong to.
    ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures);

Q_SIGNALS:
    /// What was written, for the log.
    void written(const QString& line);
    void failed(const QString& title, const QString& text);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& keys);
    QString askForPath(const QString& title, const QString& ending);
    void exportFigure(const QString& format);
    void exportData(const QString& format);

    QMenu* m_menu;
    const RunDocument& m_document;
    FigureTabs& m_figures;
};

} // namespace unisweep
