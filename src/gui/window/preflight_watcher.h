// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "base/background_job.h"
#include "gui/form/experiment_editor.h"
#include "run/preflight.h"

namespace unisweep
{

/// Checks whether the edited experiment can run on this host, again after each change. GUI thread;
/// checks run in the background.
class PreflightWatcher : public QObject
{
    Q_OBJECT

public:
    PreflightWatcher(const ExperimentEditor& editor, const Catalog& catalog,
                     QObject* parent = nullptr);

    /// The result for the current experiment; nullopt while it is being checked.
    const std::optional<Preflight>& result() const { return m_result; }
    /// Checks again because something on the host has changed.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void check();

    const ExperimentEditor& m_editor;
    const Catalog& m_catalog;
    std::optional<Preflight> m_result;
    QTimer m_delay;
    BackgroundJob m_job{BackgroundJob::Priority::Full}; // it may probe KVM
};

} // namespace unisweep
