// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenu>
#include <QPointer>
#include <QProgressDialog>

#include "gui/figure/export_command.h"
#include "gui/figure/figure_tabs.h"
#include "run/run_document.h"

namespace unisweep
{

/// Writing figures and data to files that the user names, and figures to the clipboard.
class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// Fills `menu`, which the actions belong to.
    ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures);

    QAction* figureAction() const { return m_figureAction; }
    QAction* copyAction() const { return m_copyAction; }
    QAction* captionAction() const { return m_captionAction; }

public Q_SLOTS:
    void exportFigure();
    /// The picture on the screen, and its caption as text.
    void copyFigure();
    void copyCaption(bool latex);
    /// A report of the run and its layers, as HTML and PDF.
    void writeReport();

Q_SIGNALS:
    /// What was written, for the log.
    void written(const QString& line);
    void failed(const QString& title, const QString& text);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& keys);
    /// Empty when the user thinks better of it. `endings`: the first is the usual one.
    QString askForPath(const QString& title, const QStringList& endings);
    void exportData(const QString& option, const QString& ending);
    /// False while another export is on, which is told.
    bool start(const QStringList& arguments, const QString& path);
    void finished(const QString& path, const QString& error);
    void offerCopying(FigureView* figure);

    QMenu* m_menu;
    const RunDocument& m_document;
    FigureTabs& m_figures;
    QAction* m_figureAction;
    QAction* m_copyAction;
    QAction* m_captionAction;
    /// Of an export that writes several files: the calls that are still to be made.
    QList<std::pair<QStringList, QString>> m_next;
    ExportCommand m_command;
    QPointer<QProgressDialog> m_progress;
};

} // namespace unisweep
