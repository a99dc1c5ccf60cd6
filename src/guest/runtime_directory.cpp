// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/runtime_directory.h"

#include <cstdlib>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The path of a UNIX socket has at most 107 bytes; libvirt's monitor socket needs about 60 below
// our root.
static constexpr qsizetype maxRootLength = 40;
static const char* const lockName = "lock";
static const char* const guestsName = "guests";
static const char* const hypervisorsName = "hypervisors";

static const QString draftPrefix = u".new-"_s;

static QString inside(const QString& directory, const char* name)
{
    return directory + QLatin1Char('/') + QLatin1String(name);
}

// Does not follow links: everyone can write to /tmp, and a folder or link of another user must not
// be used.
static bool isOwnDirectory(const QString& path)
{
    struct stat info {
    };
    return lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISDIR(info.st_mode) &&
           info.st_uid == geteuid();
}

// In order of preference.
static QStringList possibleRoots()
{
    QStringList roots;
    const QString users[] = {qEnvironmentVariable("XDG_RUNTIME_DIR"),
                             u"/run/user/%1"_s.arg(geteuid())};
    for (const QString& user : users) {
        const QString root = user + u"/unisweep"_s;
        if (!user.isEmpty() && isOwnDirectory(user) && root.size() <= maxRootLength)
            roots << root;
    }
    const QString shared = u"/tmp/unisweep-%1"_s.arg(geteuid());
    roots << shared;
    roots << shared + u"/unisweep"_s; // set by ensureUserRuntimeDirectory()
    // If another user has taken that name.
    for (int i = 1; i < 10; ++i)
        roots << u"%1-%2"_s.arg(shared).arg(i);
    roots.removeDuplicates();
    return roots;
}

QString runtimeRoot()
{
    const QStringList roots = possibleRoots();
    for (const QString& root : roots) {
        mkdir(QFile::encodeName(root).constData(), 0700);
        if (isOwnDirectory(root))
            return root;
    }
    throw GuestError(
        GuestError::tr("cannot create %1, the directory for sockets and locks. The disk may be "
                       "full; or set XDG_RUNTIME_DIR to a private directory")
            .arg(roots.join(u", "_s)));
}

QString runtimeDirectoryPath()
{
    static const QString path = runtimeRoot() + u"/%1"_s.arg(getpid());
    return path;
}

void ensureUserRuntimeDirectory()
{
    constexpr auto onlyOwn = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                             QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
    const QString current = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!current.isEmpty() && isOwnDirectory(current) && QFile::permissions(current) == onlyOwn)
        return;
    const QByteArray own = "/tmp/unisweep-" + QByteArray::number(geteuid());
    mkdir(own.constData(), 0700);
    if (isOwnDirectory(QFile::decodeName(own)))
        qputenv("XDG_RUNTIME_DIR", own);
}

QStringList runtimeRoots()
{
    QStringList roots;
    for (const QString& root : possibleRoots()) {
        if (isOwnDirectory(root))
            roots << root;
    }
    return roots;
}

namespace
{

QString draftName() // (see makerOfDraft())
{
    const ProcessId self = ownProcess();
    return u"%1%2-%3"_s.arg(draftPrefix).arg(self.pid).arg(self.startTicks);
}

// The folder, locked from construction until the process exits. It is renamed only after it is
// locked, so that it is not mistaken for the folder of a process that has ended.
class OwnDirectory
{
public:
    OwnDirectory()
        : m_path(runtimeDirectoryPath())
    {
        const QByteArray draft = QFile::encodeName(runtimeRoot() + QLatin1Char('/') + draftName());
        if (mkdir(draft.constData(), 0700) != 0 && errno != EEXIST) // left by a failed attempt
            fail();
        m_lock = open((draft + '/' + lockName).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_lock < 0 || flock(m_lock, LOCK_EX | LOCK_NB) != 0)
            fail();
        // A folder of an earlier process with our ID. leftovers.h still finds its guests, because
        // they are older than this process.
        if (QDir(m_path).exists()) {
            const QString aside = m_path + u".old-%1"_s.arg(ownProcess().startTicks);
            if (!QDir().rename(m_path, aside))
                fail();
        }
        if (rename(draft.constData(), QFile::encodeName(m_path).constData()) != 0)
            fail();
    }
    ~OwnDirectory()
    {
        if (m_keep) // locked until the process has ended
            return;
        remove();
        close(m_lock);
    }
    void keep() { m_keep = true; }
    void remove() const { QDir(m_path).removeRecursively(); }
    OwnDirectory(const OwnDirectory&) = delete;
    OwnDirectory& operator=(const OwnDirectory&) = delete;
    const QString& path() const { return m_path; }

private:
    [[noreturn]] void fail() const
    {
        throw GuestError(
            GuestError::tr("cannot create %1: %2").arg(m_path, qt_error_string(errno)));
    }

    QString m_path;
    int m_lock = -1;
    bool m_keep = false;
};

void appendLine(const char* name, const QString& line)
{
    QFile file(inside(runtimeDirectory(), name));
    if (!file.open(QIODevice::Append) || file.write(line.toUtf8() + '\n') < 0)
        throw GuestError(
            GuestError::tr("cannot write %1: %2").arg(file.fileName(), file.errorString()));
}

QStringList linesOf(const QString& directory, const char* name)
{
    QFile file(inside(directory, name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

static OwnDirectory& ownDirectory()
{
    static OwnDirectory directory;
    return directory;
}

QString runtimeDirectory()
{
    return ownDirectory().path();
}

void removeRuntimeDirectory()
{
    ownDirectory().remove();
}

void keepRuntimeDirectory()
{
    ownDirectory().keep();
}

bool ownerIsGone(const QString& directory)
{
    const int lock =
        open(QFile::encodeName(inside(directory, lockName)).constData(), O_RDWR | O_CLOEXEC);
    if (lock < 0)
        return errno == ENOENT;
    const bool gone = flock(lock, LOCK_EX | LOCK_NB) == 0;
    close(lock);
    return gone;
}

std::optional<ProcessId> makerOfDraft(const QString& name)
{
    return name.startsWith(draftPrefix) ? processInName(name.mid(draftPrefix.size()), 2)
                                        : std::nullopt;
}

void noteGuestProcess(const ProcessId& process)
{
    appendLine(guestsName, u"%1 %2"_s.arg(process.pid).arg(process.startTicks));
}

void noteHypervisor(const HypervisorUri& uri)
{
    if (!notedHypervisors(runtimeDirectory()).contains(uri))
        appendLine(hypervisorsName, uri.toText());
}

QList<ProcessId> notedProcesses(const QString& directory)
{
    QList<ProcessId> processes;
    for (const QString& line : linesOf(directory, guestsName)) {
        const QStringList fields = line.split(QLatin1Char(' '));
        const ProcessId process{static_cast<pid_t>(fields.value(0).toInt()),
                                fields.value(1).toULongLong()};
        if (isRunning(process))
            processes << process;
    }
    return processes;
}

QList<HypervisorUri> notedHypervisors(const QString& directory)
{
    QList<HypervisorUri> uris;
    for (const QString& line : linesOf(directory, hypervisorsName)) {
        QString why;
        if (const auto uri = HypervisorUri::fromText(line, why))
            uris << *uri;
    }
    return uris;
}

} // namespace unisweep
