// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/runtime_directory.h"

#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTextStream>

#include "guest/guest_error.h"

namespace unisweep
{

// A UNIX socket's path holds 107 bytes; libvirt's monitor socket takes about 60 below our root.
static constexpr qsizetype maxRootLength = 40;
static const char* const lockName = "lock";
static const char* const guestsName = "guests";

ProcessId identifyProcess(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (pid <= 0 || !file.open(QIODevice::ReadOnly))
        return {pid, 0};
    // The name, in parentheses, may hold blanks: count from behind it. Field 22 is the start time.
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return {pid, fields.value(22 - 3).toULongLong()};
}

bool killProcess(const ProcessId& process)
{
    return process.startTicks != 0 && identifyProcess(process.pid) == process &&
           kill(process.pid, SIGKILL) == 0;
}

QString runtimeRoot()
{
    QString root = qEnvironmentVariable("XDG_RUNTIME_DIR");
    root = root.isEmpty() || root.size() > maxRootLength
               ? QStringLiteral("/tmp/unisweep-%1").arg(getuid())
               : root + QStringLiteral("/unisweep");
    const QByteArray path = QFile::encodeName(root);
    mkdir(path.constData(), 0700);
    struct stat info {
    };
    // /tmp is everybody's: a folder or link of another user must not be followed.
    if (lstat(path.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != getuid()) {
        throw GuestError(
            QStringLiteral("%1 cannot be used: it must be a folder of your own; remove it, or set "
                           "XDG_RUNTIME_DIR")
                .arg(root));
    }
    return root;
}

namespace
{

// The folder, locked from construction to the process's end.
class OwnDirectory
{
public:
    OwnDirectory()
        : m_path(runtimeRoot() + QStringLiteral("/%1").arg(getpid()))
    {
        QDir(m_path).removeRecursively(); // of an earlier process with our id
        if (!QDir().mkpath(m_path))
            throw GuestError(QStringLiteral("%1 cannot be made; is the disk full?").arg(m_path));
        const QByteArray lock =
            QFile::encodeName(m_path + QLatin1Char('/') + QLatin1String(lockName));
        m_lock = open(lock.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_lock < 0 || flock(m_lock, LOCK_EX | LOCK_NB) != 0)
            throw GuestError(QStringLiteral("%1 cannot be locked").arg(m_path));
    }
    ~OwnDirectory()
    {
        QDir(m_path).removeRecursively();
        close(m_lock);
    }
    OwnDirectory(const OwnDirectory&) = delete;
    OwnDirectory& operator=(const OwnDirectory&) = delete;
    const QString& path() const { return m_path; }

private:
    QString m_path;
    int m_lock = -1;
};

bool ownerIsGone(const QString& directory)
{
    const QByteArray path =
        QFile::encodeName(directory + QLatin1Char('/') + QLatin1String(lockName));
    const int lock = open(path.constData(), O_RDWR | O_CLOEXEC);
    if (lock < 0)
        return errno == ENOENT;
    const bool gone = flock(lock, LOCK_EX | LOCK_NB) == 0;
    close(lock);
    return gone;
}

QList<ProcessId> notedProcesses(const QString& directory)
{
    QList<ProcessId> processes;
    QFile file(directory + QLatin1Char('/') + QLatin1String(guestsName));
    if (!file.open(QIODevice::ReadOnly))
        return processes;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        const ProcessId process{static_cast<pid_t>(fields.value(0).toInt()),
                                fields.value(1).toULongLong()};
        if (process.startTicks != 0 && identifyProcess(process.pid) == process)
            processes << process;
    }
    return processes;
}

} // namespace

QString runtimeDirectory()
{
    static const OwnDirectory directory;
    return directory.path();
}

void noteGuestProcess(const ProcessId& process)
{
    QFile file(runtimeDirectory() + QLatin1Char('/') + QLatin1String(guestsName));
    if (file.open(QIODevice::Append))
        QTextStream(&file) << process.pid << ' ' << process.startTicks << '\n';
}

Leftovers findLeftovers()
{
    Leftovers leftovers;
    const QDir root(runtimeRoot());
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString directory = root.filePath(name);
        if (!ownerIsGone(directory))
            continue;
        leftovers.directories << directory;
        leftovers.processes << notedProcesses(directory);
    }
    return leftovers;
}

Leftovers reapLeftovers()
{
    const Leftovers leftovers = findLeftovers();
    for (const ProcessId& process : leftovers.processes)
        killProcess(process);
    for (const QString& directory : leftovers.directories)
        QDir(directory).removeRecursively();
    return leftovers;
}

} // namespace unisweep
