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

/// Exports figures and data to files, and copies figures to the clipboard.
class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// Adds actions to `menu`, which owns them.
    ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures);

    QAction* figureAction() const { return m_figureAction; }
    QAction* copyAction() const { return m_copyAction; }
    QAction* captionAction() const { return m_captionAction; }

public Q_SLOTS:
    void exportFigure();
    /// Copies the figure as seen on the screen, with its caption as text.
    void copyFigure();
    void copyCaption(bool latex);
    /// Writes a report of the run and its layers as HTML and PDF.
    void writeReport();

Q_SIGNALS:
    /// A log line about the written file.
    void written(const QString& line);
    void failed(const QString& title, const QString& text);

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& keys);
    /// Returns one file for each of `suffixes`; empty if the user cancels.
    QStringList askForFiles(const QString& title, const QStringList& suffixes);
    void exportData(const QString& option, const QString& suffix);
    /// Returns false, with a message, if another export is in progress.
    bool start(const QStringList& arguments, const QString& path);
    void finished(const QString& path, const QString& error);
    void offerCopying(FigureView* figure);

    QMenu* m_menu;
    const RunDocument& m_document;
    FigureTabs& m_figures;
    QAction* m_figureAction;
    QAction* m_copyAction;
    QAction* m_captionAction;
    /// The remaining calls of an export of several files.
    QList<std::pair<QStringList, QString>> m_next;
    ExportCommand m_command;
    QPointer<QProgressDialog> m_progress;
};

} // namespace unisweep
