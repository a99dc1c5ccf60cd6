// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QString>

#include "run/run_progress.h"

namespace unisweep
{

/// Progress on standard error: one line that is rewritten on a terminal; elsewhere one line per
/// activity.
class TerminalProgress
{
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    void show(const RunProgress& progress);
    /// A separate line above the progress.
    void line(const QString& text);
    /// Clears the line for other output.
    void erase();

private:
    bool m_terminal;
    bool m_shown = false;
    QString m_lastActivity;
};

} // namespace unisweep
