// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

/// The exit codes of `unisweep`; exitCodeHelp() describes them for users.
enum ExitCode {
    Done = 0,
    Failed = 1,    ///< an operation failed; the message says how
    BadUsage = 2,  ///< the command line or an input file is invalid
    CannotRun = 3, ///< this host lacks a requirement of the experiment
    Stopped = 4,   ///< stopped by the user; results so far are saved
    Changed = 5,   ///< compare: the runs differ; reproduce: not reproduced
    Undecided = 6, ///< reproduce: the data do not show whether the result is the same
};

/// Each code and its meaning, one per line, for --help and the manual page.
QString exitCodeHelp(const QList<int>& codes);
QString exitCodeMeaning(int code);
const QList<int>& allExitCodes();

} // namespace unisweep
