// SPDX-License-Identifier: GPL-3.0-or-later
// Which leftovers of crashed processes are found and removed, by the guard and by others.
#include <csignal>

#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include "base/owned_name.h"
#include "base/temporary_name.h"
#include "guest/guard.h"
#include "guest/leftovers.h"
#include "guest/libvirt_call.h"
#include "guest/orphan_emulator.h"
#include "guest/runtime_directory.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

namespace
{

constexpr const char* workbenchWord = "--as-workbench";
constexpr const char* pendingWord = "--as-workbench-that-creates";
constexpr const char* nameWord = "--print-name";

// Runs this program as a workbench with a guard until its standard input ends.
int guardedWorkbench(bool creates)
{
    startGuard();
    if (creates) // simulates a daemon that hangs
        [[maybe_unused]]
        static const auto* const pending = new detail::PendingCreation;
    QFile out;
    QFile in;
    const QTemporaryDir folder(temporaryTemplate()); // like a load client's
    QTemporaryFile file(temporaryTemplate());
    if (!folder.isValid() || !file.open() || file.fileName().isEmpty() ||
        !out.open(stdout, QIODevice::WriteOnly) || !in.open(stdin, QIODevice::ReadOnly))
        return 1;
    out.write("guarded\n");
    out.flush();
    in.readAll();
    return 0;
}

} // namespace

class LeftoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runtimeRootsOfOthersAreNotUsed_data();
    void runtimeRootsOfOthersAreNotUsed();
    void namesIdentifyTheirOwner();
    void deadFoldersAreFoundAndLivingAreNot();
    void terminalLocksOfTheDeadAreRemoved();
    void emulatorOfADeadOwnerIsFound();
    void killedGuardIsReplaced();
    void killAfterTheGuardIsDismissed();
    void pendingCreationIsLeftToTheGuard();
    void emulatorThatWasAskedIsFound();
    void emulatorThatTheDaemonLostIsFound();
    void namesOfOtherPidNamespacesAreNotOurs();
    void draftsOfTheDeadAreFound();
    void temporariesOfTheDeadAreRemoved();
};

void LeftoversTest::runtimeRootsOfOthersAreNotUsed_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("missing") << QByteArray("/nonexistent/run");
    QTest::newRow("not a folder") << QByteArray("/etc/passwd");
    QTest::newRow("too long for a socket") << QByteArray("/tmp/") + QByteArray(60, 'x');
    QTest::newRow("not set") << QByteArray();
    QTest::newRow("another user's") << QByteArray("theirs"); // created below
}

// What `sudo -E`, `su` and cron leave in the environment.
void LeftoversTest::runtimeRootsOfOthersAreNotUsed()
{
    QFETCH(QByteArray, variable);
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const bool wasSet = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    const auto restored = qScopeGuard(
        [&] { wasSet ? qputenv("XDG_RUNTIME_DIR", before) : qunsetenv("XDG_RUNTIME_DIR"); });
    QTemporaryDir folder;
    if (variable == "theirs") {
        if (geteuid() != 0)
            QSKIP("only root can make another user's folder; run as root");
        QCOMPARE(chown(QFile::encodeName(folder.path()).constData(), 65534, 65534), 0);
        variable = QFile::encodeName(folder.path());
    } else if (variable.startsWith("/tmp/")) {
        QDir().mkpath(QString::fromLatin1(variable));
    }
    variable.isEmpty() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", variable);
    const QString root = runtimeRoot();
    struct stat info {
    };
    QCOMPARE(lstat(QFile::encodeName(root).constData(), &info), 0);
    QCOMPARE(info.st_uid, geteuid());
    QVERIFY(variable.isEmpty() || !root.startsWith(QString::fromLatin1(variable)));
    QVERIFY(runtimeRoots().contains(root));
    if (variable.startsWith("/tmp/xxx"))
        QDir(QString::fromLatin1(variable)).removeRecursively();
}

void LeftoversTest::namesIdentifyTheirOwner()
{
    const QString name = nextOwnedName();
    QVERIFY(nextOwnedName() != name);
    QCOMPARE(ownerOf(name), std::optional(ownProcess()));
    for (const char* other :
         {"default", "unisweep-", "unisweep-1-2", "unisweep-1-2-3", "unisweep-000000-1-2-3"})
        QVERIFY2(!ownerOf(QString::fromLatin1(other)), other);
}

static QString makeFolder(const char* name)
{
    const QString path = runtimeRoot() + QLatin1Char('/') + QLatin1String(name);
    QDir().mkpath(path);
    QFile lock(path + u"/lock"_s);
    lock.open(QIODevice::WriteOnly);
    return path;
}

void LeftoversTest::deadFoldersAreFoundAndLivingAreNot()
{
    const QString dead = makeFolder("999999998");
    const QString living = makeFolder("999999999");
    QFile lock(living + u"/lock"_s);
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QCOMPARE(flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
    const QString own = runtimeDirectory();
    const Leftovers found = findLeftovers();
    QVERIFY(found.directories.contains(dead));
    QVERIFY(!found.directories.contains(living));
    QVERIFY(!found.directories.contains(own));
    reapLeftovers();
    QVERIFY(!QFile::exists(dead));
    QVERIFY(QFile::exists(living));
    QVERIFY(QFile::exists(own));
    lock.close();
    reapLeftovers();
    QVERIFY(!QFile::exists(living));
}

// libvirt's lock of a console's terminal: if it remains, no user can open a console there.
void LeftoversTest::terminalLocksOfTheDeadAreRemoved()
{
    const auto lock = [](const char* name, qint64 holder) {
        QFile file(u"/var/lock/LCK.._pts_"_s + QLatin1String(name));
        return file.open(QIODevice::WriteOnly) &&
                       file.write(QByteArray::number(holder).rightJustified(10) + '\n') > 0
                   ? file.fileName()
                   : QString();
    };
    const QString dead = lock("99999998", 999'999'997);
    const QString living = lock("99999999", QCoreApplication::applicationPid());
    const auto gone = qScopeGuard([&] {
        QFile::remove(dead);
        QFile::remove(living);
    });
    if (dead.isEmpty() || living.isEmpty())
        QSKIP("/var/lock cannot be written; run: sudo ctest");
    const Leftovers found = findLeftovers();
    QVERIFY(found.locks.contains(dead));
    QVERIFY(!found.locks.contains(living));
    reapLeftovers();
    QVERIFY(!QFile::exists(dead));
    QVERIFY(QFile::exists(living));
}

// The workbench was killed after QEMU started and before anything was recorded: there is no note,
// no PID file, and perhaps no folder. Only the emulator's command line reveals it.
// A shell that waits for input, with an emulator's name and arguments.
static bool startEmulator(QProcess& process, const QString& guest, const QString& monitor)
{
    process.start(u"/bin/bash"_s, {u"-c"_s,
                                   u"exec -a /usr/bin/qemu-system-x86_64 bash -c 'read -t 60' "
                                   "-name \"$0\" \"$1\""_s,
                                   u"guest=%1,debug-threads=on"_s.arg(guest), monitor});
    return process.waitForStarted();
}

static QString nameOfADeadOwner()
{
    return nextOwnedName().replace(u"-%1-"_s.arg(ownProcess().startTicks), u"-1-"_s);
}

void LeftoversTest::emulatorOfADeadOwnerIsFound()
{
    const QString monitor = runtimeRoot() + u"/999999997/lib/monitor.sock"_s;
    QProcess left;
    QProcess alive;
    QVERIFY(startEmulator(left, nameOfADeadOwner(), monitor) &&
            startEmulator(alive, nextOwnedName(), monitor));
    const auto isFound = [](const QProcess& process) {
        return findLeftovers().processes.contains(
            identifyProcess(static_cast<pid_t>(process.processId())));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(left), 5000);
    QVERIFY(!isFound(alive));
    reapLeftovers();
    QVERIFY(left.waitForFinished(5000));
    QCOMPARE(alive.state(), QProcess::Running);
    alive.kill();
    alive.waitForFinished();
}

// libvirt's embedded driver starts QEMU to ask what it can do. It stays if the workbench ends then.
void LeftoversTest::emulatorThatWasAskedIsFound()
{
    const auto startAsked = [](QProcess& process, const QString& folder) {
        process.start(u"/bin/bash"_s,
                      {u"-c"_s,
                       u"exec -a /usr/bin/qemu-system-i386 bash -c 'read -t 60' -machine none "
                       "-qmp \"$0\""_s,
                       u"unix:%1/lib/qemu/qmp-x/qmp.monitor,server=on"_s.arg(folder)});
        return process.waitForStarted();
    };
    QProcess left;
    QProcess ours;
    QVERIFY(startAsked(left, runtimeRoot() + u"/999999997"_s) &&
            startAsked(ours, runtimeDirectory()));
    const auto isFound = [](const QProcess& process) {
        return findLeftovers().processes.contains(
            identifyProcess(static_cast<pid_t>(process.processId())));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(left), 5000);
    QTest::qWait(200); // both have their names by now
    QVERIFY(!isFound(ours));
    reapLeftovers();
    QVERIFY(left.waitForFinished(5000));
    QCOMPARE(ours.state(), QProcess::Running);
    ours.kill();
    ours.waitForFinished();
}

// A system daemon that was killed while it started QEMU does not know of it after its restart.
void LeftoversTest::emulatorThatTheDaemonLostIsFound()
{
    const QString monitor = u"/var/lib/libvirt/qemu/domain-8/monitor.sock"_s;
    const QString lost = nameOfADeadOwner();
    const QString known = nameOfADeadOwner();
    const QString ours = nextOwnedName();
    QProcess emulators[3];
    for (int i = 0; i < 3; ++i)
        QVERIFY(startEmulator(emulators[i], QStringList{lost, known, ours}.at(i), monitor));
    const ProcessId process = identifyProcess(static_cast<pid_t>(emulators[0].processId()));
    QTRY_COMPARE(emulatorsOf(lost), QList<ProcessId>{process}); // its name is set by exec
    QTRY_COMPARE(emulatorsOf(known).size(), 1);
    QTRY_COMPARE(emulatorsOf(ours).size(), 1);
    QCOMPARE(orphanEmulators({known}), QList<ProcessId>{process});
    for (QProcess& emulator : emulators) {
        emulator.kill();
        QVERIFY(emulator.waitForFinished());
    }
    QVERIFY(emulatorsOf(lost).isEmpty());
}

// In a container of the same host name, processes are numbered differently: what its workbench made
// must not be taken for that of a process that ended here.
void LeftoversTest::namesOfOtherPidNamespacesAreNotOurs()
{
    if (geteuid() != 0)
        QSKIP("making a namespace of process IDs requires root: run as root");
    QProcess other;
    other.start(u"unshare"_s, {u"--pid"_s, u"--fork"_s, QCoreApplication::applicationFilePath(),
                               QLatin1String(nameWord)});
    QVERIFY(other.waitForFinished());
    const QString name = QString::fromUtf8(other.readAllStandardOutput()).trimmed();
    QVERIFY2(name.startsWith(u"unisweep-"_s), qPrintable(name));
    QVERIFY(!ownerOf(name));
    QCOMPARE(ownerOf(nextOwnedName()), std::optional(ownProcess()));
}

static pid_t guardOf(pid_t parent)
{
    for (const pid_t pid : allProcesses()) {
        if (commandLineOf(pid).value(0).endsWith("/unisweep-guard") &&
            statFields(pid).value(1).toInt() == parent)
            return pid;
    }
    return 0;
}

// If the guard is killed, for example by the kernel's out-of-memory killer, the workbench continues
// and its guests get a new guard.
void LeftoversTest::killedGuardIsReplaced()
{
    startGuard();
    pid_t guard = 0;
    QTRY_VERIFY((guard = guardOf(getpid())) > 0);
    QCOMPARE(kill(guard, SIGKILL), 0);
    QTRY_VERIFY(!isRunning(identifyProcess(guard)));
    QProcess guarded;
    guarded.start(u"sleep"_s, {u"60"_s});
    QVERIFY(guarded.waitForStarted());
    const ProcessId id = identifyProcess(static_cast<pid_t>(guarded.processId()));
    guardProcess(id);
    QTRY_VERIFY(guardOf(getpid()) > 0);
    QVERIFY(guardOf(getpid()) != guard);
    releaseProcess(id);
    guarded.kill();
    guarded.waitForFinished();
}

namespace
{

// This program as a workbench (see main()) whose guard is stopped for the lifetime of this object.
class WorkbenchWithStoppedGuard
{
public:
    explicit WorkbenchWithStoppedGuard(const char* word)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_root.path());
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QLatin1String(word)});
        if (!process.waitForReadyRead(10'000))
            return;
        const auto pid = static_cast<pid_t>(process.processId());
        folder = m_root.filePath(u"unisweep/%1"_s.arg(pid));
        if (QTest::qWaitFor([&] { return (m_guard = guardOf(pid)) > 0; }))
            isReady = kill(m_guard, SIGSTOP) == 0;
    }
    ~WorkbenchWithStoppedGuard() { resumeGuard(); }

    void resumeGuard() const
    {
        if (m_guard > 0)
            kill(m_guard, SIGCONT);
    }

    bool isReady = false;
    QProcess process;
    QString folder;

private:
    QTemporaryDir m_root;
    pid_t m_guard = 0;
};

} // namespace

// At the very end of a workbench, its guard has been dismissed and can no longer remove anything.
void LeftoversTest::killAfterTheGuardIsDismissed()
{
    WorkbenchWithStoppedGuard workbench(workbenchWord);
    QVERIFY(workbench.isReady);
    QVERIFY(QFile::exists(workbench.folder));
    workbench.process.closeWriteChannel(); // it ends, and waits for its guard
    QTRY_VERIFY(!QFile::exists(workbench.folder));
    QVERIFY(!workbench.process.waitForFinished(200));
    workbench.process.kill();
    QVERIFY(workbench.process.waitForFinished(10'000));
    QVERIFY(!QFile::exists(workbench.folder));
}

// The guard looks for leftovers only after the workbench has ended, since it spares those of
// running processes. The workbench therefore must not wait for the guard.
void LeftoversTest::pendingCreationIsLeftToTheGuard()
{
    WorkbenchWithStoppedGuard workbench(pendingWord);
    QVERIFY(workbench.isReady);
    workbench.process.closeWriteChannel();
    QVERIFY(workbench.process.waitForFinished(10'000));
    QCOMPARE(workbench.process.exitCode(), 0);
    QVERIFY(QFile::exists(workbench.folder));
    workbench.resumeGuard();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(workbench.folder), 60'000);
}

// Killed before its folder got its final name or a lock.
void LeftoversTest::draftsOfTheDeadAreFound()
{
    const ProcessId self = ownProcess();
    const auto make = [](qint64 pid, quint64 start) {
        const QString path = runtimeRoot() + u"/.new-%1-%2"_s.arg(pid).arg(start);
        QDir().mkpath(path);
        return path;
    };
    const QString dead = make(999'999'997, 1);
    const QString reused = make(self.pid, self.startTicks + 1);
    const QString own = make(self.pid, self.startTicks);
    const auto gone = qScopeGuard([&] { QDir(own).removeRecursively(); });
    reapLeftovers();
    QVERIFY(!QFile::exists(dead));
    QVERIFY(!QFile::exists(reused));
    QVERIFY(QFile::exists(own));
}

void LeftoversTest::temporariesOfTheDeadAreRemoved()
{
    QTemporaryDir root;
    QTemporaryDir temporary;
    const QTemporaryDir own(temporaryTemplate());
    QProcess workbench;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, root.path());
    environment.insert(u"TMPDIR"_s, temporary.path());
    workbench.setProcessEnvironment(environment);
    workbench.start(QCoreApplication::applicationFilePath(), {QLatin1String(workbenchWord)});
    QVERIFY(workbench.waitForReadyRead(10'000));
    // Belongs to another PID namespace, so whether its process is running is unknown.
    QFile foreign(temporary.filePath(u"unisweep-tmp-1-999999997-1-abcdef"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    const auto entries = [&] {
        return QDir(temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size();
    };
    QCOMPARE(entries(), 3);
    workbench.kill();
    QVERIFY(workbench.waitForFinished(10'000));
    QTRY_COMPARE_WITH_TIMEOUT(entries(), 1, 60'000); // by the guard
    QVERIFY(QFile::exists(own.path()));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String(workbenchWord))
        return guardedWorkbench(false);
    if (app.arguments().value(1) == QLatin1String(pendingWord))
        return guardedWorkbench(true);
    if (app.arguments().value(1) == QLatin1String(nameWord)) {
        std::puts(qPrintable(nextOwnedName()));
        return 0;
    }
    LeftoversTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "leftovers.moc"
