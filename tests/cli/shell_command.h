// SPDX-License-Identifier: GPL-3.0-or-later
// The program, run by a shell.
#pragma once

#include <QProcess>

struct Ended {
    int code = -1; ///< 128: it crashed, or did not end in a minute
    QByteArray out;
    QByteArray error;
};

/// $0 is the program, $1 and on the arguments.
inline Ended runShell(const QString& script, const QStringList& arguments)
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
