// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/program.h"

#include <csignal>

#include <unistd.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include "base/process_end.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Maximum delay until a stop request is noticed.
static constexpr int pollMs = 50;

QString ProgramResult::lastWords() const
{
    for (const QByteArray& text : {errors, output}) {
        QStringList lines = QString::fromLocal8Bit(text).split(QLatin1Char('\n'));
        lines.removeIf([](const QString& line) {
            return line.trimmed().isEmpty() || line.startsWith("dlstatus:"_L1);
        });
        if (!lines.isEmpty())
            return lines.mid(std::max<qsizetype>(0, lines.size() - 3)).join(u"; "_s);
    }
    return {};
}

// Ends the program and its children, such as dpkg-deb's tar, which would continue to write.
static void endGroup(QProcess& process, pid_t group, std::chrono::milliseconds grace)
{
    const auto isGone = [&] {
        process.waitForFinished(1); // nothing else waits for the program itself
        return ::kill(-group, 0) != 0;
    };
    for (const int signal : {SIGTERM, SIGKILL}) {
        ::kill(-group, signal);
        QElapsedTimer clock;
        clock.start();
        while (!isGone()) {
            if (clock.elapsed() > grace.count())
                break;
            QThread::msleep(5);
        }
    }
}

ProgramResult runProgram(const QString& program, const QStringList& arguments,
                         const QString& directory, std::stop_token stop,
                         const std::function<void(const QByteArray&)>& onLine,
                         std::chrono::milliseconds grace)
{
    ProgramResult result;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"LANGUAGE"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(directory);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        ::setpgid(0, 0);
        endWithParent(SIGTERM); // so that it can clean up
    });
    process.start(program, arguments);
    if (!process.waitForStarted())
        return result;
    result.started = true;
    const auto group = static_cast<pid_t>(process.processId()); // 0 once it has ended
    if (group <= 0)
        process.waitForFinished();

    qsizetype lineStart = 0;
    const auto drain = [&] {
        result.output += process.readAllStandardOutput();
        result.errors += process.readAllStandardError();
        for (qsizetype end = 0; onLine && (end = result.output.indexOf('\n', lineStart)) >= 0;
             lineStart = end + 1)
            onLine(result.output.mid(lineStart, end - lineStart));
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(pollMs);
        drain();
        if (stop.stop_requested()) {
            if (group > 0)
                endGroup(process, group, grace);
            throw Canceled();
        }
    }
    drain();
    if (process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    return result;
}

} // namespace unisweep
