// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program to its end from any thread, without a shell and without an event loop.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/cancelled.h"

namespace unisweep
{

struct ProgramResult {
    bool started = false;        ///< false: no such program, or not executable
    std::optional<int> exitCode; ///< nullopt: it was killed by a signal
    QByteArray output;           ///< standard output
    QByteArray errors;           ///< standard error
    bool ok() const { return started && exitCode == 0; }
    /// What it said last on standard error (else on standard output), for an error message.
    QString lastWords() const;
};

/// Blocks until the program ends; throws Cancelled (after ending the program) when `stop` is
/// requested; it has `grace` to clean up before it is killed. `onLine` sees each full line of
/// standard output as it comes. The locale is C, so that output can be read.
ProgramResult runProgram(const QString& program, const QStringList& arguments,
                         const QString& directory, std::stop_token stop,
                         const std::function<void(const QByteArray&)>& onLine = {},
                         std::chrono::milliseconds grace = std::chrono::seconds(2));

} // namespace unisweep
