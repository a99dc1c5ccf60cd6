// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_menu.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include "plot/figure_export.h"
#include "results/results_export.h"

namespace unisweep
{

ExportMenu::ExportMenu(QMenu* menu, const RunDocument& document, FigureTabs& figures)
    : QObject(menu)
    , m_menu(menu)
    , m_document(document)
    , m_figures(figures)
{
    const auto connectTo = [this](QAction* action, auto slot, const QString& format) {
        connect(action, &QAction::triggered, this, [=, this] { (this->*slot)(format); });
    };
    connectTo(add(QStringLiteral("Figure as &PNG…"),
                  QStringLiteral("Write the figure as it is seen as PNG"),
                  QKeySequence(Qt::CTRL | Qt::Key_E)),
              &ExportMenu::exportFigure, QStringLiteral("png"));
    connectTo(add(QStringLiteral("Figure as P&DF…"),
                  QStringLiteral("Write the figure as it is seen as PDF"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
              &ExportMenu::exportFigure, QStringLiteral("pdf"));
    connectTo(add(QStringLiteral("Samples as &CSV…"),
                  QStringLiteral("Write every sample of the run as CSV"), {}),
              &ExportMenu::exportData, QStringLiteral("csv"));
    connectTo(add(QStringLiteral("Steps as &JSON…"),
                  QStringLiteral("Write the steps' statistics as JSON"), {}),
              &ExportMenu::exportData, QStringLiteral("json"));
}

QAction* ExportMenu::add(const QString& text, const QString& tip, const QKeySequence& keys)
{
    QAction* action = m_menu->addAction(text);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(keys);
    return action;
}

QString ExportMenu::askForPath(const QString& title, const QString& ending)
{
    const RunData& run = m_document.run();
    const QString stem =
        run.file.isEmpty() ? run.experiment.name : QFileInfo(run.file).completeBaseName();
    QString path =
        QFileDialog::getSaveFileName(m_menu->window(), title, stem + QLatin1Char('.') + ending,
                                     QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + ending;
    return path;
}

void ExportMenu::exportFigure(const QString& format)
{
    const FigureView* figure = m_figures.current();
    const QString path = askForPath(QStringLiteral("Export the figure"), format);
    if (!figure || path.isEmpty())
        return;
    try {
        unisweep::exportFigure(m_document.run(), optionsOf(*figure), path);
        Q_EMIT written(QStringLiteral("figure in %1").arg(path));
    } catch (const std::exception& error) {
        Q_EMIT failed(QStringLiteral("The figure could not be written"),
                      QString::fromUtf8(error.what()));
    }
}

void ExportMenu::exportData(const QString& format)
{
    const QString path = askForPath(QStringLiteral("Export the data"), format);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (done && format == QStringLiteral("csv"))
        done = exportSamplesCsv(m_document.run(), file);
    else if (done)
        done = file.write(exportStepsJson(m_document.run(), m_figures.plotted().outlierRule())) > 0;
    if (done && file.commit())
        Q_EMIT written(QStringLiteral("data in %1").arg(path));
    else
        Q_EMIT failed(QStringLiteral("The data could not be written"),
                      QStringLiteral("%1: %2").arg(path, file.errorString()));
}

} // namespace unisweep
