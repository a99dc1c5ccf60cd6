// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// What `unisweep` ends with; also in its manual page.
enum ExitCode {
    Done = 0,
    Failed = 1,    ///< it was tried and failed; the message says how
    BadUsage = 2,  ///< the command line or an input file is wrong
    CannotRun = 3, ///< this host lacks something that the experiment needs
    Stopped = 4,   ///< stopped by the user; results so far are saved
    Changed = 5,   ///< compare: the runs differ; reproduce: not reproduced
    Undecided = 6, ///< reproduce: it cannot be told
};

} // namespace unisweep
