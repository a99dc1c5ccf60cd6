// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "base/output_file.h"
#include "base/visible_text.h"
#include "cli/cli_text.h"
#include "cli/exit_code.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The first error on standard output (errno); 0 if there was none.
static int outputError = 0;

static bool outputIsSilent = false;

void silenceOutput()
{
    outputIsSilent = true;
}

static bool onlyErrors = false;

void beQuiet()
{
    outputIsSilent = onlyErrors = true;
}

bool isQuiet()
{
    return onlyErrors;
}

static QByteArray lines(const QString& text)
{
    QByteArray bytes = visibleText(text).toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    return bytes;
}

void printOut(const QString& text)
{
    if (outputIsSilent)
        return;
    const QByteArray bytes = lines(text);
    const auto size = static_cast<std::size_t>(bytes.size());
    // Output longer than the buffer fails in fwrite(), the rest in fflush().
    if ((std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) &&
        outputError == 0)
        outputError = errno;
}

void printError(const QString& text)
{
    std::fputs(lines(text).constData(), stderr);
}

static int cannotWrite(const QString& path, const QString& why)
{
    printError(CliText::tr("Cannot write %1: %2").arg(path, why));
    return Failed;
}

static int writeStandardOutput(const std::function<bool(QIODevice&)>& write)
{
    QFile out;
    std::fflush(stdout);
    if (out.open(STDOUT_FILENO, QIODevice::WriteOnly) && write(out) && out.flush() &&
        out.error() == QFileDevice::NoError)
        return Done;
    return cannotWrite(CliText::tr("standard output"), out.errorString());
}

int writeOutput(const QString& path, const std::function<bool(QIODevice&)>& write)
{
    if (path == u"-"_s)
        return writeStandardOutput(write);
    OutputFile file(path);
    if (!file.open())
        return cannotWrite(path, file.error());
    if (!write(file.device()))
        return cannotWrite(path, file.device().errorString());
    return file.commit() ? Done : cannotWrite(path, file.error());
}

void replaceMissingTemporaryFolder()
{
    const QString folder = qEnvironmentVariable("TMPDIR");
    if (folder.isEmpty() || QFileInfo(folder).isDir())
        return;
    printError(
        CliText::tr("TMPDIR is set to %1, which is not a folder; using /tmp for temporary files")
            .arg(folder));
    qunsetenv("TMPDIR");
}

void openStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) < 0) // the lowest free number is this one
            static_cast<void>(open("/dev/null", O_RDONLY));
    }
}

int finishOutput(int code)
{
    const bool failedBefore = std::ferror(stdout) != 0;
    if (std::fclose(stdout) != 0 && outputError == 0) // a full disk may be reported only now
        outputError = errno;
    if (outputError == 0 && !failedBefore)
        return code;
    const int failed = cannotWrite(CliText::tr("standard output"),
                                   qt_error_string(outputError == 0 ? EIO : outputError));
    return code == Done || code == Changed ? failed : code;
}

} // namespace unisweep
