// SPDX-License-Identifier: GPL-3.0-or-later
// The exit codes of `unisweep-load`; the manual lists the same.
#pragma once

#include <stdexcept>
#include <string>

namespace unisweep::loadgen
{

enum ExitCode : int {
    ExitMeasured = 0,    ///< the whole schedule was offered; or ready; or calibrated
    ExitFailed = 1,      ///< the system refused something: sockets, threads, memory
    ExitUsage = 2,       ///< the command line makes no sense
    ExitUnreachable = 3, ///< not one answer came; or not ready in time
    ExitInterrupted =
        4,           ///< interrupted by a signal or the reader's end; results so far are written
    ExitOutput = 5,  ///< a file could not be written; or samples were dropped on the way to it
    ExitTooSlow = 6, ///< calibrate: this host cannot offer twice the requested rate
};

/// A result cannot be written: ExitOutput.
struct OutputError : std::runtime_error {
    explicit OutputError(const std::string& path)
        : std::runtime_error("cannot write " + path +
                             "; check that its folder exists and has free space")
    {
    }
};

} // namespace unisweep::loadgen
