// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: starts a run or explains why none can start, and handles its end.
#include <utility>

#include <QFileInfo>

#include "base/quantity_text.h"
#include "gui/form/experiment_form.h"
#include "gui/form/yaml_view.h"
#include "gui/window/main_window.h"
#include "gui/window/preflight_watcher.h"
#include "gui/window/run_status.h"
#include "results/boot_summary.h"
#include "results/reproduction.h"
#include "results/results_file.h"
#include "results/run_layers.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool MainWindow::isReadable() const
{
    return m_form->isReadable() && m_yaml->problem().isEmpty();
}

// Empty if a run can start.
QString MainWindow::whyNotRun() const
{
    if (m_loading.isRunning()) // the experiment is about to change
        return tr("Reading a file…");
    if (!m_form->isReadable())
        return tr("Cannot run: a field of the experiment is not valid");
    if (!m_yaml->problem().isEmpty())
        return tr("Cannot run: error in the experiment file: %1").arg(m_yaml->problem());
    const auto& flight = m_preflight->result();
    if (!flight)
        return tr("Checking whether this host can run the experiment…");
    return flight->canRun() ? QString()
                            : tr("Cannot run: %1").arg(flight->blockers.join(QLatin1Char('\n')));
}

void MainWindow::startWhenReady()
{
    m_startWhenReady = true;
    updateActions();
}

bool MainWindow::canRun() const
{
    return !m_run.isRunning() && whyNotRun().isEmpty();
}

void MainWindow::startRun()
{
    if (m_yaml->readNow()) { // typed text that had not been processed
        startWhenReady();
        return;
    }
    run(m_editor.toRun());
}

// F5 while Run is disabled: waits if the check is still in progress, otherwise shows the problem.
void MainWindow::startOrExplain()
{
    m_yaml->readNow();
    if (m_run.isRunning() || m_loading.isRunning())
        return;
    if (isReadable() && !m_preflight->result()) {
        startWhenReady();
        return;
    }
    if (canRun()) {
        startRun();
        return;
    }
    QWidget* page = m_form->isReadable() && !m_yaml->problem().isEmpty()
                        ? static_cast<QWidget*>(m_yaml)
                        : m_form;
    showExperimentPage(page);
    if (page == m_yaml)
        m_yaml->focusText();
    else
        m_form->focusProblem();
}

void MainWindow::run(const Experiment& experiment)
{
    if (!canRun())
        return;
    if (!mayConnect(experiment))
        return;
    const std::optional<OtherRuns> others = askAboutOtherRuns();
    if (!others)
        return;
    leaveStart();
    m_ui->consoleView->clear();
    m_ofRun = false;
    foldExperiment();
    m_run.start(experiment, m_catalog,
                newResultsPath(m_resultsFolder, experiment.name, QDateTime::currentDateTime()),
                {.others = *others, .allowedPublic = {}});
    updateActions();
}

void MainWindow::runFinished(RunState state, const QString& message, const QString& file)
{
    const QString word = toWord(state);
    m_ui->logView->appendPlainText(file.isEmpty() ? word : tr("%1; results in %2").arg(word, file));
    m_lastRun =
        tr("%1 · %2 samples · %3")
            .arg(word, humanCount(m_document.run().sampleCount()), QFileInfo(file).fileName());
    m_progressText.clear();
    m_plotted.setActivity(std::nullopt);
    if (m_plotted.run())
        m_plotted.stepsChanged(); // the default view changes at the end of a run
    updateTitle();
    notifyDesktop(state);
    rememberRun();
    for (const QString& table : {rungsTable(m_document.run()), bootsTable(m_document.run())}) {
        if (!table.isEmpty())
            m_ui->logView->appendPlainText(table);
    }
    m_preflight->refresh(); // the run may have built an image
    const QString original = std::exchange(m_reproduces, {});
    if (!original.isEmpty() && !file.isEmpty() && state == RunState::Finished)
        judgeReproduced(original, file);
    if (state == RunState::Failed) {
        m_ui->logView->appendPlainText(message);
        showLog();
        showMessage(tr("Run failed"), message);
    }
    if (m_closing)
        close();
}

void MainWindow::reproduce()
{
    const QString original = m_document.run().file;
    if (original.isEmpty())
        return;
    const Experiment experiment = ownExperiment(m_document.run());
    run(experiment);
    if (m_run.isRunning())
        m_reproduces = original;
}

void MainWindow::judgeReproduced(const QString& original, const QString& again)
{
    m_status->showIdle(tr("Comparing with the original…"));
    m_judging.start(
        [original, again] {
            const RunData a = readResults(original);
            const RunData b = readResults(again);
            return std::pair(judgeReproduction(a, b).toText(), hostFactsTable(hostFactsOf(a, b)));
        },
        [this, original](const std::pair<QString, QString>& found) {
            m_ui->logView->appendPlainText(found.second);
            m_ui->logView->appendPlainText(found.first);
            m_lastRun = found.first;
            updateActions();
            Q_EMIT layerRequested(original);
            showMessage(tr("Reproduction"), found.first + u"\n\n"_s + found.second);
        },
        [this](const QString& error) {
            showMessage(tr("Could not compare with the original"), error);
        });
}

} // namespace unisweep
