// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells of a run that is over: to the desktop, and to the list of recent runs.
#include <utility>

#include <QApplication>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "figures/figure_list.h"
#include "gui/figure/figure_tabs.h"
#include "gui/window/desktop_notice.h"
#include "gui/window/file_menu.h"
#include "gui/window/main_window.h"
#include "results/display_names.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The knee of each curve of the run itself: "knee 4,000/s".
static QString kneesText(const PlottedRun& plotted)
{
    QStringList knees;
    for (const Curve& curve : plotted.curves()) {
        if (curve.knee && !layerOf(*plotted.run(), curve.key.series))
            knees << humanRate(curve.knee->rate);
    }
    if (knees.isEmpty())
        return MainWindow::tr("no knee");
    return knees.size() == 1 ? MainWindow::tr("knee %1").arg(knees.constFirst())
                             : MainWindow::tr("knees %1").arg(knees.join(u", "_s));
}

// Somebody may have gone elsewhere while it ran.
void MainWindow::tellDesktop(RunState state)
{
    m_notice->showProgress(-1);
    QApplication::alert(this); // does nothing where the window is active
    if (isActiveWindow() || m_closing || state == RunState::Stopped)
        return;
    const RunData& run = m_document.run();
    const QString title = state == RunState::Finished ? tr("Run finished") : tr("Run failed");
    QStringList parts{visibleName(run.experiment.title)};
    if (state == RunState::Finished && run.experiment.kind == ExperimentKind::Sweep) {
        if (m_plotted.run())
            parts << kneesText(m_plotted);
        parts << tr("verdict: %1").arg(displayName(run.verdict().kind));
    }
    m_notice->notify(title, parts.join(u" · "_s));
}

// Once all of it has been read; for its line in the menu of recent files.
void MainWindow::rememberRun()
{
    const RunData& run = m_document.run();
    if (m_document.isEmpty() || m_run.isRunning() || !m_plotted.run() || m_plotted.isReading() ||
        run.steps.empty())
        return;
    const bool sweep = run.experiment.kind == ExperimentKind::Sweep;
    const RunSummary summary{run.experiment.title, sweep ? kneesText(m_plotted) : QString(),
                             Verdict::word(run.verdict().kind)};
    const QStringList all{run.file, summary.title, summary.knee, summary.verdict};
    if (std::exchange(m_remembered, all) == all)
        return;
    m_fileMenus->describe(run.file, summary);
    // Not at once: this is told of a change that figures have yet to draw.
    constexpr int drawnMs = 300;
    QTimer::singleShot(drawnMs, this, [this, file = run.file] {
        const RunData& now = m_document.run();
        FigureView* figure = m_figures->figure(mainFigure(now.experiment));
        if (now.file == file && !m_run.isRunning() && figure &&
            figure->isVisible()) // else it has no size yet
            m_fileMenus->keepPicture(file, figure->picture());
    });
}

} // namespace unisweep
