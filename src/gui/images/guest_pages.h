// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of GuestWizard.
#pragma once

#include <QWizardPage>

#include "base/background_job.h"
#include "gui/images/guest_wizard.h"
#include "gui/images/path_edit.h"
#include "images/boot_files.h"
#include "run/run_thread.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace unisweep
{

/// The page for the guest's files. Rejects files that cannot be booted, and says what to do.
class GuestFilesPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit GuestFilesPage(QStringList taken);
    void fill(GuestDraft& draft) const;
    bool isComplete() const override;

private:
    void checkFiles();

    const QStringList m_taken;
    QLineEdit* m_title;
    PathEdit* m_kernel;
    PathEdit* m_initrd;
    QLineEdit* m_commandLine;
    PathEdit* m_disk;
    QSpinBox* m_memory;
    QLabel* m_verdict;
    QString m_fault;         ///< problem of the files; empty if none
    bool m_checking = false; ///< the files are being checked
    BackgroundJob m_job;
};

/// The page for the guest's service, address and console messages.
class GuestServicePage : public QWizardPage
{
    Q_OBJECT

public:
    GuestServicePage();
    void fill(GuestDraft& draft) const;
    bool isComplete() const override;

private:
    void suit();

    QFormLayout* m_form;
    QComboBox* m_service;
    QSpinBox* m_port;
    QLineEdit* m_path;
    QSpinBox* m_bytes;
    QLineEdit* m_name;
    QComboBox* m_address;
    QLineEdit* m_static;
    QLineEdit* m_network;
    QPlainTextEdit* m_up;
    QPlainTextEdit* m_failureTexts;
};

/// The page that boots the guest once.
class GuestTrialPage : public QWizardPage
{
    Q_OBJECT

public:
    GuestTrialPage();
    bool isComplete() const override { return m_storedEntry != nullptr && !isBusy(); }
    void initializePage() override;

    bool isBusy() const { return m_job.isRunning() || m_run.isRunning(); }
    /// nullptr until its entry has been written and its image stored.
    const std::shared_ptr<const PlatformEntry>& storedEntry() const { return m_storedEntry; }
    /// Stops a running boot and removes everything that this page has written.
    void undo();

Q_SIGNALS:
    void stopped(); ///< nothing is running any more

private:
    void bootOrStop();
    void import();
    void boot(const Catalog& catalog);
    void ended(RunState state, const QString& message, const QString& file);
    void showStatus(const QString& text);
    void update();
    void removeWritten();

    struct Written; ///< what this page has written to the catalog and the image store

    QLabel* m_status;
    QPlainTextEdit* m_console;
    QPushButton* m_button;
    QProgressBar* m_busy;
    BackgroundJob m_job; ///< copies files, reads the results of the boot, removes everything
    RunThread m_run;
    std::shared_ptr<const PlatformEntry> m_storedEntry;
    std::shared_ptr<Written> m_written; ///< used only by m_job's tasks, which run one at a time
    bool m_hasBooted = false;
    bool m_importing = false; ///< m_job's current task can be canceled
    bool m_undone = false;
};

} // namespace unisweep
