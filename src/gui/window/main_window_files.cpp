// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving files.
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPlainTextEdit>

#include "base/quantity_text.h"
#include "experiment/experiment_yaml.h"
#include "experiment/yaml_reader.h"
#include "guest/console_text.h"
#include "gui/form/experiment_form.h"
#include "gui/form/yaml_view.h"
#include "gui/save_dialog.h"
#include "gui/window/file_menu.h"
#include "gui/window/main_window.h"
#include "gui/window/run_status.h"
#include "plot/figure_import.h"
#include "results/results_file.h"
#include "run/built_in.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool MainWindow::mayDiscardExperiment()
{
    m_yaml->readNow();
    if (!m_yaml->problem().isEmpty()) { // the typed text is not a valid experiment
        const auto answer = QMessageBox::question(
            this, tr("Discard changes?"),
            tr("The text of the experiment has an error, so it cannot be saved: %1")
                .arg(m_yaml->problem()),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        return answer == QMessageBox::Discard;
    }
    if (!m_editor.isModified())
        return true;
    const auto answer =
        QMessageBox::question(this, tr("Save changes?"), tr("The experiment has unsaved changes."),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::newExperiment()
{
    if (m_run.isRunning() || !mayDiscardExperiment())
        return;
    edit(firstExperiment(), {});
}

// Cancel a file that is still being read, so that it does not replace this experiment later.
void MainWindow::edit(const Experiment& experiment, const QString& file, const QByteArray& text)
{
    m_loading.cancel();
    m_ofRun = false;
    m_editor.open(experiment, file, text);
    showExperimentPage(m_form);
    updateActions();
}

void MainWindow::openDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open experiment or run"), {},
        tr("Experiments, runs and exported figures") +
            u" (*.yaml *.yml *.unisweep *.png *.pdf *.svg);;"_s + tr("All files") + u" (*)"_s);
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString& path)
{
    if (m_run.isRunning() || !mayDiscardExperiment())
        return;
    m_wantedFigure.clear();
    if (const QFileInfo file(path); file.exists() && !file.isFile()) { // opening a FIFO would block
        m_startWhenReady = false;
        showMessage(tr("Could not open the file"), tr("%1 is not a regular file").arg(path));
        return;
    }
    if (path.endsWith(u".unisweep"_s)) {
        openResults(path);
        return;
    }
    if (mayBeFigure(path)) {
        openFigure(path);
        return;
    }
    try {
        const QByteArray text = readInputFile(path);
        const Experiment experiment = parseExperiment(path, text);
        edit(experiment, isBuiltIn(path) ? QString() : path, text);
        m_fileMenus->remember(path);
    } catch (const InputError& error) {
        m_startWhenReady = false;
        showMessage(tr("Invalid experiment file"), QString::fromUtf8(error.what()));
    }
}

// Exported figures contain their experiment.
void MainWindow::openFigure(const QString& path)
{
    m_loading.start([path] { return parseExperiment(path, experimentInFigure(path)); },
                    [this](const Experiment& experiment) { edit(experiment, {}); },
                    [this](const QString& error) {
                        loadingFailed(tr("This figure contains no experiment"), error);
                    });
    updateActions();
}

void MainWindow::openResults(const QString& path)
{
    m_loading.start([path] { return readResults(path); },
                    [this, path](RunData run) { showResults(path, std::move(run)); },
                    [this](const QString& error) {
                        loadingFailed(tr("Could not open the results file"), error);
                    });
    updateActions();
    m_status->showIdle(tr("Reading %1…").arg(QFileInfo(path).fileName()));
}

void MainWindow::loadingFailed(const QString& title, const QString& error)
{
    m_startWhenReady = false;
    showMessage(title, error);
    updateActions();
}

void MainWindow::showResults(const QString& path, RunData loaded)
{
    m_editor.open(loaded.experiment, {});
    m_ofRun = true;
    foldExperiment();
    m_ui->consoleView->setPlainText(
        loaded.guests.empty() ? QString()
                              : ConsoleText().feed(loaded.guests.back().console.toUtf8()));
    if (!loaded.guests.empty())
        m_status->showGuest(loaded.guests.back());
    m_document.setRun(std::move(loaded));
    m_fileMenus->remember(path);
    const RunData& run = m_document.run();
    m_ui->logView->appendPlainText(
        tr("%1: %2, %3 samples. %4")
            .arg(path, toWord(run.state), humanCount(run.sampleCount()), run.message)
            .trimmed());
    showVerdict();
    updateActions();
}

// Only what the window shows can be saved.
bool MainWindow::isSavable()
{
    m_yaml->readNow();
    if (isReadable())
        return true;
    showMessage(tr("Could not save the experiment"),
                m_yaml->problem().isEmpty()
                    ? tr("A field of the experiment is not valid.")
                    : tr("The text has an error: %1").arg(m_yaml->problem()));
    return false;
}

bool MainWindow::save()
{
    if (!isSavable())
        return false;
    const QString file = m_editor.file();
    if (file.isEmpty())
        return saveAs();
    if (m_editor.isChangedElsewhere() &&
        !mayReplace(this, tr("%1 was changed by another program since it was opened.").arg(file)))
        return false;
    return saveTo(file);
}

bool MainWindow::saveAs()
{
    if (!isSavable())
        return false;
    const QStringList files =
        askWhereToSave(this, tr("Save experiment"), m_editor.experiment().name + u".yaml"_s,
                       tr("Experiments") + u" (*.yaml)"_s, {u"yaml"_s});
    return !files.isEmpty() && saveTo(files[0]);
}

bool MainWindow::saveTo(const QString& path)
{
    try {
        if (isBuiltIn(path))
            throw InputError({{path,
                               0,
                               0,
                               {},
                               tr("this folder contains the built-in experiments, which are "
                                  "read-only; choose another folder")}});
        m_editor.save(path);
        m_fileMenus->remember(path);
        return true;
    } catch (const InputError& error) {
        showMessage(tr("Could not save the experiment"), QString::fromUtf8(error.what()));
        return false;
    }
}

} // namespace unisweep
