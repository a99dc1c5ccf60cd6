// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

/// What `unisweep` ends with; exitCodeHelp() says the same to users.
enum ExitCode {
    Done = 0,
    Failed = 1,    ///< it was tried and failed; the message says how
    BadUsage = 2,  ///< the command line or an input file is wrong
    CannotRun = 3, ///< this host lacks something that the experiment needs
    Stopped = 4,   ///< stopped by the user; results so far are saved
    Changed = 5,   ///< compare: the runs differ
};

/// Each code and what it means, one a line, for --help and the manual page.
QString exitCodeHelp(const QList<int>& codes);
QString exitCodeMeaning(int code);
const QList<int>& allExitCodes();

} // namespace unisweep
