// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "base/background_job.h"
#include "catalog/catalog.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace unisweep
{

/// Shows the text for a bug report, so that users see what they send, and copies it.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `experimentYaml` and `log` are the window's current content.
    DiagnosticsDialog(const Catalog& catalog, const QString& experimentYaml, const QString& log,
                      QWidget* parent = nullptr);

private:
    QLabel* m_explanation;
    QPlainTextEdit* m_text;
    QProgressBar* m_busy;
    BackgroundJob m_job{BackgroundJob::Priority::Full}; // it may start libvirt's daemon
};

} // namespace unisweep
