// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>

#include "results/run_data.h"
#include "run/run_progress.h"

namespace unisweep
{

class ElidedLabel;

/// The run's part of the status bar: activity, guest, verdict, progress and time left.
class RunStatus : public QObject
{
    Q_OBJECT

public:
    explicit RunStatus(QStatusBar* bar);

    /// Such as "42 % · 19 s left".
    static QString shareText(const RunProgress& progress);

    void show(const RunProgress& progress);
    void showGuest(const GuestRecord& guest);
    void showVerdict(const Verdict& verdict);
    /// Shows a text instead of the progress: "ready", "finished", or what prevents a start.
    void showIdle(const QString& text);

private:
    ElidedLabel* m_activity;
    QLabel* m_guest;
    QLabel* m_verdict;
    QProgressBar* m_progress;
    QLabel* m_left;
};

} // namespace unisweep
