// SPDX-License-Identifier: GPL-3.0-or-later
// What runs and what is stored on machines that are network namespaces (ssh_machines.h), and what a
// program uses meanwhile. Their processes are visible here, because they share this machine's
// namespace of processes.
#pragma once

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

#include "ssh_machines.h"

namespace unisweep
{

/// The processes in a network namespace of `ip netns`.
inline QList<pid_t> processesOf(const QString& machine)
{
    struct stat own {
    };
    if (stat(QFile::encodeName(QStringLiteral("/run/netns/") + machine).constData(), &own) != 0)
        return {};
    QList<pid_t> processes;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const pid_t pid = name.toInt();
        struct stat its {
        };
        if (pid > 0 &&
            stat(QFile::encodeName(QStringLiteral("/proc/%1/ns/net").arg(pid)).constData(), &its) ==
                0 &&
            its.st_ino == own.st_ino)
            processes << pid;
    }
    return processes;
}

/// Their names, sorted.
inline QStringList processNamesOf(const QString& machine)
{
    QStringList names;
    for (const pid_t pid : processesOf(machine))
        names << QString::fromUtf8(readWhole(QStringLiteral("/proc/%1/comm").arg(pid)).trimmed());
    names.removeAll(QString());
    names.sort();
    return names;
}

/// The paths of all files in a folder, sorted.
inline QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator found(folder, QDir::Files | QDir::System | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (found.hasNext())
        files << found.next();
    files.sort();
    return files;
}

/// A process that offers load; pid 0: none.
struct LoadProcess {
    pid_t pid = 0;
    qint64 zeroAtNs = 0; ///< when its first measured request is due
};

inline LoadProcess loadClientOf(const QString& machine)
{
    for (const pid_t pid : processesOf(machine)) {
        const QList<QByteArray> words =
            readWhole(QStringLiteral("/proc/%1/cmdline").arg(pid)).split('\0');
        const qsizetype at = words.indexOf("--zero-at");
        if (at > 0 && words.first().contains("unisweep-load"))
            return {pid, words.value(at + 1).toLongLong()};
    }
    return {};
}

inline pid_t parentOf(pid_t pid)
{
    const QByteArray status = readWhole(QStringLiteral("/proc/%1/stat").arg(pid));
    return status.mid(status.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

inline void endProcess(pid_t pid)
{
    if (pid > 1)
        kill(pid, SIGKILL);
}

/// What a running program uses, and used at most.
class ProcessUse
{
public:
    explicit ProcessUse(qint64 pid)
        : m_folder(QStringLiteral("/proc/%1/").arg(pid))
    {
    }

    void look()
    {
        if (m_since.isValid() && m_since.elapsed() < 100)
            return;
        m_since.start();
        const QByteArray stat = readWhole(m_folder + QStringLiteral("stat"));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 13 || fields[0] == "Z")
            return;
        m_seconds = static_cast<double>(fields[11].toLongLong() + fields[12].toLongLong()) /
                    static_cast<double>(sysconf(_SC_CLK_TCK));
        const QByteArray status = readWhole(m_folder + QStringLiteral("status"));
        const qsizetype peak = status.indexOf("VmHWM:");
        m_peakKiB = status.mid(peak + 6, 20).simplified().split(' ').value(0).toLongLong();
        const auto count = [&](const QString& name) {
            return QDir(m_folder + name)
                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                .size();
        };
        m_descriptors = std::max(m_descriptors, count(QStringLiteral("fd")));
        qsizetype children = 0;
        for (const QString& task :
             QDir(m_folder + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            children +=
                readWhole(m_folder + QStringLiteral("task/%1/children").arg(task)).count(' ');
        m_children = std::max(m_children, children);
    }

    QString toText() const
    {
        return QStringLiteral(
                   "%1 s of CPU time; at most %2 MiB, %3 descriptors, %4 child processes")
            .arg(m_seconds, 0, 'f', 1)
            .arg(m_peakKiB / 1024)
            .arg(m_descriptors)
            .arg(m_children);
    }

private:
    QString m_folder;
    QElapsedTimer m_since;
    double m_seconds = 0;
    qint64 m_peakKiB = 0;
    qsizetype m_descriptors = 0;
    qsizetype m_children = 0;
};

} // namespace unisweep
