// SPDX-License-Identifier: GPL-3.0-or-later
// The window's files: opening and saving.
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPlainTextEdit>

#include "experiment/experiment_yaml.h"
#include "gui/file_menu.h"
#include "gui/main_window.h"
#include "gui/run_status.h"
#include "plot/figure_import.h"
#include "results/results_file.h"
#include "run/console_text.h"
#include "ui_main_window.h"

namespace unisweep
{

bool MainWindow::mayDiscardExperiment()
{
    if (!m_editor.isModified())
        return true;
    const auto answer =
        QMessageBox::question(this, QStringLiteral("Unsaved experiment"),
                              QStringLiteral("The experiment has changes that are not saved."),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::openDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        this, QStringLiteral("Open an experiment or a run"), {},
        QStringLiteral("Experiments, runs, exported figures (*.yaml *.yml *.unisweep *.png *.pdf "
                       "*.svg);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString& path)
{
    if (m_run.isRunning() || !mayDiscardExperiment())
        return;
    if (path.endsWith(QStringLiteral(".unisweep"))) {
        openResults(path);
        return;
    }
    if (mayBeFigure(path)) {
        openFigure(path);
        return;
    }
    try {
        m_editor.open(readExperiment(path), path);
        m_fileMenus->remember(path);
    } catch (const InputError& error) {
        tell(QStringLiteral("The file is not a sound experiment"), QString::fromUtf8(error.what()));
    }
}

// An exported figure has the experiment that it came from in it.
void MainWindow::openFigure(const QString& path)
{
    struct Found {
        Experiment experiment;
        QString error;
    };
    m_loading.start(
        [path] {
            Found found;
            try {
                found.experiment = parseExperiment(path, experimentInFigure(path));
            } catch (const std::exception& error) {
                found.error = QString::fromUtf8(error.what());
            }
            return found;
        },
        [this](const Found& found) {
            if (!found.error.isEmpty()) {
                tell(QStringLiteral("No experiment in the figure"), found.error);
                return;
            }
            m_editor.open(found.experiment, {});
            m_ui->experimentDock->raise();
        });
}

void MainWindow::openResults(const QString& path)
{
    struct Loaded {
        RunData run;
        QString error;
    };
    m_status->showIdle(QStringLiteral("reading %1…").arg(QFileInfo(path).fileName()));
    m_loading.start(
        [path] {
            Loaded loaded;
            try {
                loaded.run = readResults(path);
            } catch (const std::exception& error) {
                loaded.error = QString::fromUtf8(error.what());
            }
            return loaded;
        },
        [this, path](Loaded loaded) {
            if (!loaded.error.isEmpty()) {
                tell(QStringLiteral("The run cannot be read"), loaded.error);
                updateActions();
                return;
            }
            m_editor.open(loaded.run.experiment, {});
            m_ui->consoleView->setPlainText(
                loaded.run.guests.empty()
                    ? QString()
                    : ConsoleText().feed(loaded.run.guests.back().console.toUtf8()));
            if (!loaded.run.guests.empty())
                m_status->showGuest(loaded.run.guests.back());
            m_document.setRun(std::move(loaded.run));
            m_fileMenus->remember(path);
            const RunData& run = m_document.run();
            m_ui->logView->appendPlainText(
                QStringLiteral("%1: %2, %3 samples %4")
                    .arg(path, toWord(run.state), QString::number(run.sampleCount()), run.message));
            showVerdict();
            updateActions();
        });
}

bool MainWindow::save()
{
    if (m_editor.file().isEmpty())
        return saveAs();
    try {
        m_editor.save(m_editor.file());
        return true;
    } catch (const InputError& error) {
        tell(QStringLiteral("The experiment could not be saved"), QString::fromUtf8(error.what()));
        return false;
    }
}

bool MainWindow::saveAs()
{
    QString path =
        QFileDialog::getSaveFileName(this, QStringLiteral("Save the experiment"),
                                     m_editor.experiment().name + QStringLiteral(".yaml"),
                                     QStringLiteral("Experiments (*.yaml)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".yaml");
    try {
        m_editor.save(path);
        m_fileMenus->remember(path);
        return true;
    } catch (const InputError& error) {
        tell(QStringLiteral("The experiment could not be saved"), QString::fromUtf8(error.what()));
        return false;
    }
}

} // namespace unisweep
