// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/export_menu.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include "figures/figure_export.h"
#include "gui/figure/export_dialog.h"
#include "gui/save_dialog.h"
#include "plot/caption.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int quietMs = 1000; // shorter exports show no progress

ExportMenu::ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures)
    : QObject(menu)
    , m_menu(menu)
    , m_document(document)
    , m_figures(figures)
{
    m_figureAction =
        add(tr("&Figure…"), tr("Save the figure as PNG, PDF or SVG, or its data as CSV or JSON"),
            QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_figureAction, &QAction::triggered, this, &ExportMenu::exportFigure);
    m_copyAction =
        add(tr("&Copy figure"), tr("Copy the figure as shown on screen"), QKeySequence::Copy);
    connect(m_copyAction, &QAction::triggered, this, &ExportMenu::copyFigure);
    m_captionAction = add(tr("Copy ca&ption"), tr("Copy the figure's caption as text"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_captionAction, &QAction::triggered, this, [this] { copyCaption(false); });
    QAction* latex =
        add(tr("Copy caption as &LaTeX"), tr("Copy the figure's caption as \\caption{…}"), {});
    connect(latex, &QAction::triggered, this, [this] { copyCaption(true); });
    // In other widgets, Ctrl+C copies the selected text.
    m_copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (FigureView* figure : m_figures.figures())
        offerCopying(figure);
    connect(&m_figures, &FigureTabs::figureAdded, this, &ExportMenu::offerCopying);
    m_menu->addSeparator();
    connect(add(tr("&Samples as CSV…"), tr("Save every sample of the run as CSV"), {}),
            &QAction::triggered, this, [this] { exportData(u"--csv"_s, u"csv"_s); });
    connect(add(tr("S&teps as JSON…"), tr("Save the statistics of each step as JSON"), {}),
            &QAction::triggered, this, [this] { exportData(u"--json"_s, u"json"_s); });
    connect(&m_command, &ExportCommand::finished, this, &ExportMenu::finished);
}

QAction* ExportMenu::add(const QString& text, const QString& tip, const QKeySequence& keys)
{
    QAction* action = m_menu->addAction(text);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    return action;
}

QStringList ExportMenu::askForFiles(const QString& title, const QStringList& suffixes)
{
    const RunData& run = m_document.run();
    const QString stem =
        run.file.isEmpty() ? run.experiment.name : QFileInfo(run.file).completeBaseName();
    const QString& usual = suffixes.constFirst();
    return askWhereToSave(m_menu->window(), title, stem + QLatin1Char('.') + usual,
                          u"%1 (*.%2)"_s.arg(usual.toUpper(), usual), suffixes);
}

void ExportMenu::offerCopying(FigureView* figure)
{
    figure->addAction(m_copyAction);
}

void ExportMenu::exportFigure()
{
    const FigureView* figure = m_figures.current();
    if (!figure || !figure->plotted().run())
        return;
    ExportDialog dialog(*figure, m_menu->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    for (const QString& path : askForFiles(tr("Export figure"), {dialog.format()}))
        start(plotArguments(m_document.run(), dialog.options(), path), path);
}

void ExportMenu::copyFigure()
{
    FigureView* figure = m_figures.current();
    if (!figure || !figure->plotted().run())
        return;
    auto* content = new QMimeData;
    content->setImageData(figure->picture());
    content->setText(figureCaptionText(*figure));
    QGuiApplication::clipboard()->setMimeData(content);
    Q_EMIT written(tr("Figure copied to the clipboard"));
}

void ExportMenu::copyCaption(bool latex)
{
    const FigureView* figure = m_figures.current();
    if (!figure || !figure->plotted().run())
        return;
    QGuiApplication::clipboard()->setText(latex ? figureCaptionLatex(*figure)
                                                : figureCaptionText(*figure));
    Q_EMIT written(tr("Caption copied to the clipboard"));
}

void ExportMenu::writeReport()
{
    const RunData& run = m_document.run();
    if (run.file.isEmpty())
        return;
    const QStringList written = askForFiles(tr("Save report"), {u"html"_s, u"pdf"_s});
    if (written.isEmpty())
        return;
    QStringList files{run.file};
    for (const RunLayer& layer : run.layers)
        files << layer.file;
    const auto call = [&](const QString& file) {
        return QStringList{u"report"_s} + files + QStringList{u"--out"_s, file};
    };
    if (start(call(written[0]), written[0]))
        m_next = {{call(written[1]), written[1]}};
}

void ExportMenu::exportData(const QString& option, const QString& suffix)
{
    for (const QString& path : askForFiles(tr("Export data"), {suffix}))
        start({u"export"_s, m_document.run().file, option, path}, path);
}

bool ExportMenu::start(const QStringList& arguments, const QString& path)
{
    if (m_command.isRunning()) {
        Q_EMIT failed(
            tr("Another export is in progress"),
            tr("Wait until %1 has been written, or cancel that export.").arg(m_command.path()));
        return false;
    }
    m_next.clear();
    m_progress = new QProgressDialog(tr("Writing %1…").arg(QFileInfo(path).fileName()),
                                     tr("Cancel"), 0, 100, m_menu->window());
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setMinimumDuration(quietMs);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, &m_command, &ExportCommand::cancel);
    connect(&m_command, &ExportCommand::progressed, m_progress, &QProgressDialog::setValue);
    m_command.start(arguments, path);
    return true;
}

void ExportMenu::finished(const QString& path, const QString& error)
{
    if (m_progress) {
        m_progress->disconnect(&m_command);
        m_progress->close();
    }
    if (!error.isEmpty()) {
        m_next.clear();
        Q_EMIT failed(tr("Export failed"), error);
        return;
    }
    Q_EMIT written(tr("Saved %1").arg(path));
    if (m_next.isEmpty())
        return;
    auto rest = m_next;
    const auto [arguments, next] = rest.takeFirst();
    if (start(arguments, next))
        m_next = rest;
}

} // namespace unisweep
