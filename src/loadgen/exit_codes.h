// SPDX-License-Identifier: GPL-3.0-or-later
// The exit codes of `unisweep-load`; the manual lists the same.
#pragma once

#include <stdexcept>
#include <string>

namespace unisweep::loadgen
{

enum ExitCode : int {
    ExitMeasured = 0,    ///< the whole schedule was offered; or the server is ready; or the
                         ///< calibration succeeded
    ExitFailed = 1,      ///< the system refused sockets, threads or memory
    ExitUsage = 2,       ///< the command line is invalid
    ExitUnreachable = 3, ///< no answer arrived; or the server was not ready in time
    ExitInterrupted =
        4, ///< stopped by a signal or because the reader closed; results so far are written
    ExitOutput = 5,  ///< a file could not be written; or samples were dropped
    ExitTooSlow = 6, ///< calibrate: this host cannot offer twice the requested rate
};

/// A result cannot be written: ExitOutput.
struct OutputError : std::runtime_error {
    explicit OutputError(
        const std::string& path,
        const std::string& advice = "; check that its folder exists and has free space")
        : std::runtime_error("cannot write " + path + advice)
    {
    }
};

} // namespace unisweep::loadgen
