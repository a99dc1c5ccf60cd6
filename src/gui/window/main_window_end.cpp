// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when a run has ended: notifies the desktop and updates the recent files.
#include <utility>

#include <QApplication>

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

// The knees of the run's own curves, in requests/s.
static QList<double> kneesOf(const PlottedRun& plotted)
{
    QList<double> knees;
    for (const Curve& curve : plotted.curves()) {
        if (curve.knee && !layerOf(*plotted.run(), curve.key.series))
            knees << curve.knee->rate;
    }
    return knees;
}

// The user may be in another window when the run ends.
void MainWindow::notifyDesktop(RunState state)
{
    m_notice->showProgress({});
    QApplication::alert(this); // no effect if the window is active
    if (isActiveWindow() || m_closing || state == RunState::Stopped)
        return;
    const RunData& run = m_document.run();
    const QString title = state == RunState::Finished ? tr("Run finished") : tr("Run failed");
    QStringList parts{visibleName(run.experiment.title)};
    if (state == RunState::Finished && run.experiment.kind == ExperimentKind::Sweep) {
        if (m_plotted.run())
            parts << kneesText(kneesOf(m_plotted));
        parts << tr("verdict: %1").arg(displayName(run.verdict().kind));
    }
    m_notice->notify(title, parts.join(u" · "_s));
}

// For the menu of recent files; called once the whole run has been read.
void MainWindow::rememberRun()
{
    const RunData& run = m_document.run();
    if (m_document.isEmpty() || m_run.isRunning() || !m_plotted.run() || m_plotted.isReading() ||
        run.steps.empty())
        return;
    RunSummary summary{.title = run.experiment.title, .verdict = run.verdict().kind};
    if (run.experiment.kind == ExperimentKind::Sweep)
        summary.knees = kneesOf(m_plotted);
    const std::pair now(run.file, summary);
    if (std::exchange(m_remembered, now) == now)
        return;
    m_fileMenus->describe(run.file, summary);
    // Wait: the figures have not yet drawn the change that triggered this call.
    constexpr int drawnMs = 300;
    QTimer::singleShot(drawnMs, this, [this, file = run.file] {
        const RunData& shown = m_document.run();
        FigureView* figure = m_figures->figure(mainFigure(shown.experiment));
        if (shown.file == file && !m_run.isRunning() && !m_plotted.isReading() && figure &&
            figure->isVisible()) // otherwise it has no size yet
            m_fileMenus->keepPicture(file, figure->picture());
    });
}

} // namespace unisweep
