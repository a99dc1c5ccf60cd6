// SPDX-License-Identifier: GPL-3.0-or-later
// Processes in private namespaces: an error names what prevents them, and none of their processes
// outlives the first one or the workbench.
#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>

#include "catalog/catalog.h"
#include "guest/guest_error.h"
#include "guest/isolated_process.h"
#include "guest/process_tree.h"
#include "images/image_builder.h"
#include "images/root_archive.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class IsolatedProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failuresAreReported();
    void refusedNamespacesAreNamed_data();
    void refusedNamespacesAreNamed();
    void treeIsCounted();
    void nothingOutlivesTheFirst();
    void workbenchKilledEndsTheServer();

private:
    QTemporaryDir m_dir;
    // Short, since the program uses another directory if libvirt's socket paths would be too long.
    QTemporaryDir m_runtime{u"/tmp/ui-XXXXXX"_s};
};

void IsolatedProcessTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void IsolatedProcessTest::failuresAreReported()
{
    QTemporaryDir root;
    for (const char* name : {"dev", "proc"})
        QDir(root.path()).mkdir(QLatin1String(name));
    IsolatedProgram program;
    program.root = root.path();
    program.command = {u"/no/such/program"_s};
    program.outputFile = root.filePath(u"console"_s);
    try {
        const IsolatedProcess process(program);
        QFAIL("started what does not exist");
    } catch (const GuestError& error) {
        QVERIFY2(QByteArray(error.what()).startsWith("cannot start /no/such/program: No such"),
                 error.what());
    }
}

void IsolatedProcessTest::refusedNamespacesAreNamed_data()
{
    QTest::addColumn<int>("call"); // system call that the host refuses
    QTest::newRow("no user namespaces") << static_cast<int>(SYS_clone);
    // As on Ubuntu, where AppArmor denies all capabilities in them: created, but useless.
    QTest::newRow("no mounts in them") << static_cast<int>(SYS_mount);
}

// The check before the run detects this and names the kernel's settings.
void IsolatedProcessTest::refusedNamespacesAreNamed()
{
    QFETCH(int, call);
    std::array<int, 2> ends{};
    QVERIFY(pipe2(ends.data(), O_CLOEXEC) == 0);
    const pid_t child = fork();
    if (child == 0) {
        std::array filter = {
            sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
            sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1),
            sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
            sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        };
        sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
        const QByteArray why = whyNoIsolatedProcess().toUtf8();
        [[maybe_unused]] const ssize_t bytes =
            write(ends[1], why.constData(), static_cast<std::size_t>(why.size()));
        _exit(0);
    }
    close(ends[1]);
    QByteArray why(4096, '\0');
    const ssize_t bytes = read(ends[0], why.data(), static_cast<std::size_t>(why.size()));
    close(ends[0]);
    waitpid(child, nullptr, 0);
    why.truncate(std::max<ssize_t>(0, bytes));
    QVERIFY2(why.contains("kernel.apparmor_restrict_unprivileged_userns"), why.constData());
    QVERIFY2(why.contains("Permission denied"), why.constData());
}

namespace
{

// The host's static busybox in a private root.
struct BusyboxRoot {
    QTemporaryDir directory;
    IsolatedProgram program;

    explicit BusyboxRoot(const QString& script)
    {
        for (const char* name : {"dev", "proc", "bin"})
            QDir(directory.path()).mkdir(QLatin1String(name));
        const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
        const auto found = catalog.find({u"process"_s, u"lighttpd"_s, Service::Http, {}});
        const BootFiles image = ImageBuilder(ImageStore()).ensure(std::get<Recipe>(found));
        unpackRoot(image.initrd, directory.path(), Ownership::Caller);
        program.root = directory.path();
        program.command = {u"/bin/busybox"_s, u"sh"_s, u"-c"_s, script};
        program.outputFile = directory.filePath(u"console"_s);
    }
};

} // namespace

void IsolatedProcessTest::treeIsCounted()
{
    // A tree of processes, of which one uses the CPU.
    BusyboxRoot root(
        u"(while :; do :; done) & /bin/busybox sh -c '/bin/busybox sleep 60; :' & wait"_s);
    root.program.cpus = 1;
    IsolatedProcess process(root.program);
    QTRY_VERIFY_WITH_TIMEOUT(useOfTree(process.id()).cpuNs > 200'000'000, 20'000);
    QVERIFY(useOfTree(process.id()).residentKiB > 100);
    process.kill();
    QVERIFY(!useOfTree(process.id()).cpuNs);
    QCOMPARE(process.ending().value_or(QString()), u"it was ended"_s);
}

// Processes whose root directory is below `directory`.
static int countProcesses(const QString& directory)
{
    int count = 0;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const QString root = u"/proc/%1/root"_s.arg(name);
        if (name.toInt() > 0 && QFile::symLinkTarget(root).startsWith(directory))
            ++count;
    }
    return count;
}

void IsolatedProcessTest::nothingOutlivesTheFirst()
{
    BusyboxRoot root(u"/bin/busybox setsid /bin/busybox sleep 60 & /bin/busybox sleep 60; :"_s);
    {
        IsolatedProcess process(root.program);
        QTRY_COMPARE_WITH_TIMEOUT(countProcesses(root.directory.path()), 3, 10'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(countProcesses(root.directory.path()), 0, 10'000);
}

void IsolatedProcessTest::workbenchKilledEndsTheServer()
{
    QFile file(m_dir.filePath(u"killed.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: killed\nservice: http\nrates: [50]\nduration: 60s\nseries:\n"
               "  - {platform: process, server: lighttpd}\n");
    file.close();
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--out"_s, m_dir.path()});
    QByteArray errorOutput;
    // The preceding calibration prints rates, too, and one of them may end in 50.
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     return (errorOutput += run.readAllStandardError()).contains("50 requests/s") &&
                            countProcesses(m_runtime.path()) > 0;
                 },
                 60'000),
             errorOutput.constData());
    QTest::qWait(1000);
    const QString directory = m_runtime.path() + u"/unisweep/%1"_s.arg(run.processId());
    QVERIFY(QFile::exists(directory));
    run.kill();
    QVERIFY(run.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(directory), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(countProcesses(m_runtime.path()), 0, 10'000);
}

QTEST_GUILESS_MAIN(IsolatedProcessTest)
#include "isolated_process.moc"
