// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

struct Called {
    int code = -1; ///< -1: not started, or killed
    QString out;
    QString error;
    QString all() const { return out + error; }
};

inline Called call(const QString& program, const QStringList& arguments,
                   const QHash<QString, QString>& variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

#define NEED_PROGRAM(program, package)                                                             \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                         \
    QSKIP(program " is missing: apt-get install " package)
