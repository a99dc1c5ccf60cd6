// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/export_menu.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QTextDocument>

#include "figures/figure_export.h"
#include "gui/figure/export_dialog.h"
#include "plot/caption.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int quietMs = 1000; // what takes less needs no progress

ExportMenu::ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures)
    : QObject(menu)
    , m_menu(menu)
    , m_document(document)
    , m_figures(figures)
{
    m_figureAction = add(u"&Figure…"_s,
                         u"Write the figure as PNG, PDF or SVG, or what it draws as CSV or JSON"_s,
                         QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_figureAction, &QAction::triggered, this, &ExportMenu::exportFigure);
    m_copyAction = add(u"&Copy the figure"_s, u"Copy the figure as it is seen to the clipboard"_s,
                       QKeySequence::Copy);
    // Elsewhere Ctrl+C copies the text that is chosen there.
    m_copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (FigureView* figure : m_figures.figures())
        figure->addAction(m_copyAction);
    connect(m_copyAction, &QAction::triggered, this, &ExportMenu::copyFigure);
    m_menu->addSeparator();
    connect(add(u"&Samples as CSV…"_s, u"Write every sample of the run as CSV"_s, {}),
            &QAction::triggered, this, [this] { exportData(u"--csv"_s, u"csv"_s); });
    connect(add(u"S&teps as JSON…"_s, u"Write the steps' statistics as JSON"_s, {}),
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

QString ExportMenu::askForPath(const QString& title, const QStringList& endings)
{
    const RunData& run = m_document.run();
    const QString stem =
        run.file.isEmpty() ? run.experiment.name : QFileInfo(run.file).completeBaseName();
    QStringList filters;
    for (const QString& ending : endings)
        filters << u"%1 (*.%2)"_s.arg(ending.toUpper(), ending);
    QString chosen = filters.constFirst();
    QString path = QFileDialog::getSaveFileName(m_menu->window(), title,
                                                stem + QLatin1Char('.') + endings.constFirst(),
                                                filters.join(u";;"_s), &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + endings.value(filters.indexOf(chosen), endings.constFirst());
    return path;
}

void ExportMenu::exportFigure()
{
    const FigureView* figure = m_figures.current();
    if (!figure || !figure->plotted().run())
        return;
    ExportDialog dialog(*figure, m_menu->window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path =
        askForPath(u"Export the figure"_s, {u"pdf"_s, u"png"_s, u"svg"_s, u"csv"_s, u"json"_s});
    if (!path.isEmpty())
        start(plotArguments(m_document.run(), dialog.options(), path), path);
}

void ExportMenu::copyFigure()
{
    const FigureView* figure = m_figures.current();
    if (!figure || !figure->plotted().run())
        return;
    FigureOptions options = optionsAsSeen(*figure);
    options.dpi = 192; // twice a screen's: sharp where it is pasted
    QTextDocument caption;
    caption.setHtml(figureCaption(*figure));
    auto copy = std::make_unique<Copy>();
    copy->caption = caption.toPlainText();
    const QString path = copy->path();
    if (start(plotArguments(m_document.run(), options, path), path))
        m_copy = std::move(copy);
}

void ExportMenu::putOnClipboard()
{
    m_reading.start([path = m_copy->path()] { return QImage(path); },
                    [this](const QImage& image) {
                        auto* content = new QMimeData;
                        content->setImageData(image);
                        content->setText(m_copy->caption);
                        QGuiApplication::clipboard()->setMimeData(content);
                        m_copy.reset();
                        Q_EMIT written(u"the figure is on the clipboard"_s);
                    });
}

void ExportMenu::exportData(const QString& option, const QString& ending)
{
    const QString path = askForPath(u"Export the data"_s, {ending});
    if (!path.isEmpty())
        start({u"export"_s, m_document.run().file, option, path}, path);
}

bool ExportMenu::start(const QStringList& arguments, const QString& path)
{
    if (m_command.isRunning() || m_copy) {
        Q_EMIT failed(u"An export is on"_s,
                      u"Wait until %1 is written, or cancel it."_s.arg(m_command.path()));
        return false;
    }
    m_progress = new QProgressDialog(u"Writing %1"_s.arg(QFileInfo(path).fileName()), u"Cancel"_s,
                                     0, 100, m_menu->window());
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
    if (m_copy && error.isEmpty()) {
        putOnClipboard();
        return;
    }
    m_copy.reset();
    if (error.isEmpty())
        Q_EMIT written(u"written: %1"_s.arg(path));
    else
        Q_EMIT failed(u"The export did not come about"_s, error);
}

} // namespace unisweep
