// SPDX-License-Identifier: GPL-3.0-or-later
// Questions before actions that cannot be undone.
#include <QMessageBox>
#include <QPushButton>

#include "base/visible_text.h"
#include "experiment/experiment_yaml.h"
#include "experiment/yaml_reader.h"
#include "gui/form/experiment_recovery.h"
#include "gui/form/yaml_view.h"
#include "gui/window/main_window.h"
#include "run/trusted_hosts.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void MainWindow::reportLeftOut(const Problems& problems)
{
    if (!problems.isEmpty())
        showMessage(tr("Invalid catalog files"),
                    tr("Unisweep ignores these catalog files until they are corrected:") +
                        u"\n\n"_s + toString(problems));
}

void MainWindow::offerRecovery()
{
    const auto found = ExperimentRecovery::take(ExperimentRecovery::defaultFolder());
    if (!found)
        return;
    const QString name = !found->file.isEmpty() ? found->file
                         : found->experiment    ? found->experiment->name
                                                : tr("Untitled");
    QMessageBox box(
        QMessageBox::Question, tr("Restore unsaved changes?"),
        tr("Unisweep closed unexpectedly with unsaved changes to %1.").arg(visibleName(name)),
        QMessageBox::Open | QMessageBox::Discard, this);
    box.setTextFormat(Qt::PlainText);
    box.button(QMessageBox::Open)->setText(tr("&Restore"));
    if (box.exec() != QMessageBox::Open)
        return;
    // Open the saved file and apply the changes as an edit, so that they count as unsaved and can
    // be undone.
    Experiment saved = m_editor.experiment();
    QByteArray text = m_editor.text();
    try {
        if (!found->file.isEmpty()) {
            text = readInputFile(found->file);
            saved = parseExperiment(found->file, text);
        }
        m_editor.open(saved, found->file, text);
    } catch (const InputError&) { // missing or invalid; restore the changes without it
        m_editor.open(saved, {});
    }
    if (found->experiment)
        m_editor.editText(found->text, *found->experiment, tr("restored changes"));
    else
        m_yaml->setText(found->text);
}

// Experiments are shared between users; they must not connect to a machine that the user did not
// intend.
bool MainWindow::mayConnect(const Experiment& experiment)
{
    const QStringList hosts = untrustedHosts(experiment);
    if (hosts.isEmpty())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Connect to other machines?"),
                    tr("This experiment connects to %1 over SSH or libvirt, using your keys. Allow "
                       "it only if you trust this machine. You will not be asked again.")
                        .arg(hosts.join(u", "_s)),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    auto* connects = box.addButton(tr("Allow"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != connects)
        return false;
    trustHosts(hosts);
    return true;
}

// Returns nullopt if the user cancels.
std::optional<OtherRuns> MainWindow::askAboutOtherRuns()
{
    if (!isAnotherRunMeasuring())
        return OtherRuns::WaitFor;
    QMessageBox box(
        QMessageBox::Question, tr("Another run is in progress"),
        tr("Another run is measuring on this host. Two runs at once distort each other's results."),
        QMessageBox::Cancel, this);
    auto* wait = box.addButton(tr("Wait for it"), QMessageBox::AcceptRole);
    auto* both = box.addButton(tr("Run anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(wait);
    box.exec();
    if (box.clickedButton() == wait)
        return OtherRuns::WaitFor;
    return box.clickedButton() == both ? std::optional(OtherRuns::Ignore) : std::nullopt;
}

// Asks all questions before it stops anything, so that the run continues if the user cancels.
bool MainWindow::mayClose()
{
    if (!mayDiscardExperiment())
        return false;
    if (!m_run.isRunning())
        return true;
    QMessageBox box(QMessageBox::Question, tr("A run is in progress"),
                    tr("Stop the run and quit? Results so far will be saved."),
                    QMessageBox::NoButton, this);
    auto* stop = box.addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    auto* keep = box.addButton(tr("Keep running"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == stop;
}

} // namespace unisweep
