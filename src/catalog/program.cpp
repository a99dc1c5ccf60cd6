// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/program.h"

#include <QProcess>

namespace unisweep
{

// How long a cancel may go unnoticed.
static constexpr int pollMs = 50;
static constexpr int graceMs = 2000;

QString ProgramResult::lastWords() const
{
    for (const QByteArray& text : {errors, output}) {
        QStringList lines = QString::fromLocal8Bit(text).split(QLatin1Char('\n'));
        lines.removeIf([](const QString& line) {
            return line.trimmed().isEmpty() || line.startsWith(QLatin1String("dlstatus:"));
        });
        if (!lines.isEmpty())
            return lines.mid(std::max<qsizetype>(0, lines.size() - 3)).join(QStringLiteral("; "));
    }
    return {};
}

static void endProcess(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(graceMs)) {
        process.kill();
        process.waitForFinished(graceMs);
    }
}

ProgramResult runProgram(const QString& program, const QStringList& arguments,
                         const QString& directory, std::stop_token stop,
                         const std::function<void(const QByteArray&)>& onLine)
{
    ProgramResult result;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("LANGUAGE"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(directory);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        return result;
    result.started = true;

    qsizetype lineStart = 0;
    const auto drain = [&] {
        result.output += process.readAllStandardOutput();
        result.errors += process.readAllStandardError();
        for (qsizetype end; onLine && (end = result.output.indexOf('\n', lineStart)) >= 0;
             lineStart = end + 1)
            onLine(result.output.mid(lineStart, end - lineStart));
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(pollMs);
        drain();
        if (stop.stop_requested()) {
            endProcess(process);
            throw Cancelled();
        }
    }
    drain();
    if (process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    return result;
}

} // namespace unisweep
