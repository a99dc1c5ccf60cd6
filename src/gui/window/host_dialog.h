// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "base/background_job.h"
#include "catalog/catalog.h"
#include "run/host_report.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace unisweep
{

/// `unisweep doctor` in a window: what this host supports and how to get the rest. GUI thread.
class HostDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HostDialog(const Catalog& catalog, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Opens the page of images and selects a platform's images; empty: no selection.
    void imagesRequested(const QString& platform);

private:
    void examine();
    void show(const QList<HostFinding>& findings);
    void setUpButtons();

    const Catalog m_catalog;
    QTreeWidget* m_list;
    QLabel* m_remediesTitle;
    QPlainTextEdit* m_remedies;
    QProgressBar* m_busy;
    QPushButton* m_copy = nullptr;
    QPushButton* m_copyRemedies = nullptr;
    QPushButton* m_again = nullptr;
    QString m_text;                                     ///< for the clipboard
    BackgroundJob m_job{BackgroundJob::Priority::Full}; // it may start libvirt's daemon
};

} // namespace unisweep
