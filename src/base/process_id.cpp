// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process_id.h"

#include <csignal>

#include <unistd.h>

#include <QDir>
#include <QFile>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int stateField = 3;
static constexpr int startTimeField = 22;

static QByteArray readProcFile(pid_t pid, const char* name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(QLatin1String(name)));
    return pid > 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> statFields(pid_t pid)
{
    // The name, in parentheses, may contain spaces: count from its end.
    const QByteArray stat = readProcFile(pid, "stat");
    return stat.isEmpty() ? QList<QByteArray>() : stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

static QByteArray statField(pid_t pid, int field)
{
    return statFields(pid).value(field - firstStatField);
}

ProcessId identifyProcess(pid_t pid)
{
    return {pid, statField(pid, startTimeField).toULongLong()};
}

ProcessId ownProcess()
{
    return identifyProcess(getpid());
}

bool isRunning(const ProcessId& process)
{
    return process.exists() && identifyProcess(process.pid) == process &&
           statField(process.pid, stateField) != "Z";
}

bool killProcess(const ProcessId& process)
{
    return process.exists() && identifyProcess(process.pid) == process &&
           kill(process.pid, SIGKILL) == 0;
}

QList<QByteArray> commandLineOf(pid_t pid)
{
    QList<QByteArray> words = readProcFile(pid, "cmdline").split('\0');
    if (!words.isEmpty() && words.last().isEmpty())
        words.removeLast();
    return words;
}

QString idNamespaceOf(pid_t pid)
{
    char text[64] = {}; // "pid:[4026531836]"
    const QByteArray path = "/proc/" + QByteArray::number(pid) + "/ns/pid";
    const ssize_t length = readlink(path.constData(), text, sizeof text - 1);
    return length > 0 ? QString::fromLatin1(text).section(u'[', 1).section(u']', 0, 0) : QString();
}

std::optional<ProcessId> processInName(const QString& name, qsizetype parts)
{
    const QStringList words = name.split(u'-');
    const ProcessId process{static_cast<pid_t>(words.value(0).toInt()),
                            words.value(1).toULongLong()};
    return words.size() == parts && process.exists() ? std::optional(process) : std::nullopt;
}

QList<pid_t> allProcesses()
{
    QList<pid_t> processes;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        if (const int pid = name.toInt(&isNumber); isNumber)
            processes << pid;
    }
    return processes;
}

} // namespace unisweep
