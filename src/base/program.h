// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program and waits for its end, from any thread, without a shell or an event loop.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/canceled.h"

namespace unisweep
{

struct ProgramResult {
    bool started = false;        ///< false: not found or not executable
    std::optional<int> exitCode; ///< nullopt: it was killed by a signal
    QByteArray output;           ///< standard output
    QByteArray errors;           ///< standard error
    bool ok() const { return started && exitCode == 0; }
    /// The end of standard error (or, if empty, of standard output), for an error message.
    QString lastWords() const;
};

/// Blocks until the program ends. After a stop request it ends the program, which has `grace` to
/// clean up before it is killed, and throws Canceled. `onLine` receives each complete line of
/// standard output as it arrives. The locale is C, so that output can be parsed.
ProgramResult runProgram(const QString& program, const QStringList& arguments,
                         const QString& directory, std::stop_token stop,
                         const std::function<void(const QByteArray&)>& onLine = {},
                         std::chrono::milliseconds grace = std::chrono::seconds(2));

} // namespace unisweep
