// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/process_tree.h"

#include <unistd.h>

#include <QDir>
#include <QFile>

namespace unisweep
{

using namespace Qt::StringLiterals;

static QByteArray readProc(const QString& path)
{
    QFile file(u"/proc/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QList<pid_t> childrenOf(pid_t pid)
{
    QList<pid_t> children;
    const QString tasks = u"%1/task"_s.arg(pid);
    for (const QString& task :
         QDir(u"/proc/"_s + tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray list = readProc(tasks + QLatin1Char('/') + task + u"/children"_s);
        for (const QByteArray& child : list.split(' ')) {
            if (const int number = child.trimmed().toInt(); number > 0)
                children << number;
        }
    }
    return children;
}

// User and system time in ticks, of the process and of its children that it has waited for.
static qint64 ticksOf(pid_t pid)
{
    const QList<QByteArray> fields = statFields(pid);
    qint64 ticks = 0;
    for (const int field : {14, 15, 16, 17})
        ticks += fields.value(field - firstStatField).toLongLong();
    return ticks;
}

static qint64 proportionalKiB(pid_t pid)
{
    const QByteArray rollup = readProc(u"%1/smaps_rollup"_s.arg(pid));
    const qsizetype at = rollup.indexOf("\nPss:");
    if (at < 0)
        return 0;
    const QByteArray line = rollup.mid(at + 5, rollup.indexOf("kB", at) - at - 5);
    return line.trimmed().toLongLong();
}

QList<pid_t> processesOfTree(const ProcessId& root)
{
    if (!root.exists() || identifyProcess(root.pid) != root)
        return {};
    QList<pid_t> processes = {root.pid};
    for (qsizetype i = 0; i < processes.size(); ++i)
        processes += childrenOf(processes[i]);
    return processes;
}

ProcessTreeUse useOfTree(const ProcessId& root)
{
    const QList<pid_t> processes = processesOfTree(root);
    if (processes.isEmpty())
        return {};
    static const qint64 nsPerTick = 1'000'000'000 / sysconf(_SC_CLK_TCK);
    qint64 ticks = 0;
    qint64 residentKiB = 0;
    for (const pid_t pid : processes) {
        ticks += ticksOf(pid);
        residentKiB += proportionalKiB(pid);
    }
    return {ticks * nsPerTick, residentKiB};
}

} // namespace unisweep
