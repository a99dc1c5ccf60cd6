// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program from a shell.
#pragma once

#include <QProcess>

struct CommandResult {
    int code = -1; ///< 128: crashed, or did not end within a minute
    QByteArray out;
    QByteArray error;
};

/// In the script, $0 is the program and $1 onwards are the arguments.
inline CommandResult runShell(const QString& script, const QStringList& arguments)
{
    QProcess process;
    process.start(
        QStringLiteral("/bin/bash"),
        QStringList{QStringLiteral("-c"), script, QStringLiteral(UNISWEEP_BIN_DIR "/unisweep")} +
            arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128,
            process.readAllStandardOutput(), process.readAllStandardError()};
}
