// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "base/background_job.h"
#include "catalog/catalog.h"

class QTreeWidget;
class QProgressBar;

namespace unisweep
{

/// What this host can do, and what to install for the rest: `unisweep doctor` in a window.
class HostDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HostDialog(const Catalog& catalog, QWidget* parent = nullptr);

private:
    QTreeWidget* m_list;
    QProgressBar* m_busy;
    QString m_text;                                     ///< for the clipboard
    BackgroundJob m_job{BackgroundJob::Priority::Full}; // it may start libvirt's daemon
};

} // namespace unisweep
