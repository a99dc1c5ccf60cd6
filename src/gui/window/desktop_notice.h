// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QObject>

#include "base/background_job.h"

namespace unisweep
{

/// Reports the progress of long tasks to the desktop through the session bus
/// (org.freedesktop.Notifications, com.canonical.Unity.LauncherEntry). Does nothing without a bus.
/// Never blocks. GUI thread.
class DesktopNotice : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void notify(const QString& title, const QString& text);
    /// Shows progress on the task bar icon, 0 to 1.
    void showProgress(std::optional<double> fraction);

private:
    BackgroundJob m_notice;
    BackgroundJob m_progress;
    std::optional<int> m_percent; ///< shown
};

} // namespace unisweep
