// SPDX-License-Identifier: GPL-3.0-or-later
// Servers of the catalog as processes of the host: each is unpacked, started without privileges,
// sent requests, counted and ended.
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

#include "experiment/experiment_yaml.h"
#include "guest/isolated_process.h"
#include "guest/process_tree.h"
#include "guest/runtime_directory.h"
#include "guest_run.h"
#include "images/root_archive.h"
#include "run/run.h"
#include "run/run_document.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ProcessGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyServerAnswers_data();
    void everyServerAnswers();
    void dnsOverTcp_data();
    void dnsOverTcp();
    void whatFailsIsSaid();
    void refusedNamespacesAreNamed_data();
    void refusedNamespacesAreNamed();
    void treeIsCounted();
    void nothingOutlivesTheFirst();
    void workbenchKilledEndsTheServer();
    void clientThatCrashesCostsItsStepOnly();
    void readerOfTheFileDoesNotEndTheRun();
    void documentFollowsAFileThatHadToMove();
    void takenNameIsLeftAlone();

private:
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
};

void ProcessGuestTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void ProcessGuestTest::everyServerAnswers_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("service");
    const auto platform = m_catalog.platform(u"process"_s);
    QVERIFY(platform);
    for (const ServerEntry& server : platform->servers) {
        for (const auto& [service, word] :
             {std::pair(Service::Dns, "dns"), std::pair(Service::Http, "http")}) {
            if (server.services.contains(service))
                QTest::newRow(qPrintable(server.id)) << server.id.toUtf8() << QByteArray(word);
        }
    }
}

void ProcessGuestTest::everyServerAnswers()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, service);
    const Experiment experiment = oneSeries("{platform: process, server: " + server + "}", service);
    const QString results = m_dir.filePath(QString::fromLatin1(server) + u".unisweep"_s);
    ProcessId first;
    {
        const auto run = GuestRun::start(m_catalog, experiment, results);
        if (!run)
            return;
        const Endpoint endpoint = run->guest().endpoint(
            {experiment.service == Service::Dns ? 53 : 80, experiment.service == Service::Dns});
        QCOMPARE(endpoint.address, u"127.0.0.1"_s);
        QVERIFY(endpoint.port >= 1024);
        const StepOutcome outcome = run->load(200);
        QCOMPARE(outcome.statistics.count(Outcome::Answered), 200);
        if (experiment.service == Service::Dns) {
            // No server may limit the responses to one client, as NSD does by default (200/s).
            const StepOutcome more = run->load(2000);
            QCOMPARE(more.statistics.count(Outcome::Wrong), 0);
            QVERIFY2(more.statistics.count(Outcome::Answered) > 1500,
                     qPrintable(QString::number(more.statistics.count(Outcome::Answered))));
        }
        const GuestCounters counters = run->guest().counters();
        QVERIFY(counters.cpuNs && counters.memoryUsedKiB);
        QVERIFY2(*counters.memoryUsedKiB > 500,
                 qPrintable(QString::number(*counters.memoryUsedKiB)));
        QString how;
        QVERIFY2(run->guest().isRunning(how), qPrintable(how));
        qInfo("first answer after %.0f ms, mean %.3f ms, %lld KiB",
              static_cast<double>(*run->booted().record().bootNs) / 1e6,
              outcome.statistics.latency.meanNs / 1e6,
              static_cast<long long>(*counters.memoryUsedKiB));
        run->booted().end(u"test"_s);
    }
    // The unpacked root directory is removed with the process.
    QVERIFY(QDir(runtimeDirectory()).entryList({u"root-*"_s}).isEmpty());
}

void ProcessGuestTest::dnsOverTcp_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("code");
    for (const char* server : {"bind", "nsd"}) {
        QTest::addRow("%s", server)
            << QByteArray(server) << QByteArray("transport: tcp, edns: 1232, dnssec: true") << 0;
        QTest::addRow("%s, no such name", server)
            << QByteArray(server)
            << QByteArray("name: none.example.test, rcode: NXDOMAIN, transport: tcp, edns: 4096, "
                          "keep-alive: true")
            << 3;
        QTest::addRow("%s, queries in turn", server)
            << QByteArray(server)
            << QByteArray("queries: [www.example.test A, example.test SOA], transport: tcp") << 0;
    }
}

// The server must become ready over TCP, too, and send expected responses only.
void ProcessGuestTest::dnsOverTcp()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, question);
    QFETCH(int, code);
    Experiment experiment =
        oneSeries("{platform: process, server: " + server + "}", "{kind: dns, " + question + "}");
    experiment.rates.list = {200};
    experiment.duration = std::chrono::seconds(1);
    experiment.warmUp = std::chrono::milliseconds(200);
    QuietObserver observer;
    const QString path =
        m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".unisweep"_s);
    const RunResult result = runExperiment(experiment, m_catalog, path, observer, {});
    QVERIFY2(result.state == RunState::Finished, qPrintable(result.message));
    const RunData data = readResults(result.file);
    QVERIFY(data.experiment.dns == experiment.dns);
    QCOMPARE(data.steps.size(), 1u);
    const StepData& step = data.steps.front();
    QCOMPARE(step.statistics.count(Outcome::Answered), 200);
    QCOMPARE(step.statistics.failed(), 0);
    for (std::size_t i = 0; i < step.samples.size(); ++i)
        QCOMPARE(step.samples[i].detail, static_cast<std::uint32_t>(code));
    const QJsonObject said = QJsonDocument::fromJson(step.record.clientJson).object();
    QCOMPARE(said.value(u"transport"_s).toString(), u"tcp"_s);
    QCOMPARE(data.calibration->transport,
             experiment.dns.keepAlive ? ClientTransport::TcpKeepAlive : ClientTransport::Tcp);
}

void ProcessGuestTest::whatFailsIsSaid()
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

void ProcessGuestTest::refusedNamespacesAreNamed_data()
{
    QTest::addColumn<int>("call"); // system call that the host refuses
    QTest::newRow("no user namespaces") << static_cast<int>(SYS_clone);
    // As under AppArmor's restriction on Ubuntu: user namespaces can be created, but have no
    // capabilities.
    QTest::newRow("no mounts in them") << static_cast<int>(SYS_mount);
}

// The preflight detects this and names the settings.
void ProcessGuestTest::refusedNamespacesAreNamed()
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

// The host's static busybox in a private root directory.
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

void ProcessGuestTest::treeIsCounted()
{
    // Three processes, of which the innermost uses a CPU.
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

// Number of processes whose root directory is below `directory`.
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

void ProcessGuestTest::nothingOutlivesTheFirst()
{
    BusyboxRoot root(u"/bin/busybox setsid /bin/busybox sleep 60 & /bin/busybox sleep 60; :"_s);
    {
        IsolatedProcess process(root.program);
        QTRY_COMPARE_WITH_TIMEOUT(countProcesses(root.directory.path()), 3, 10'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(countProcesses(root.directory.path()), 0, 10'000);
}

void ProcessGuestTest::workbenchKilledEndsTheServer()
{
    QFile file(m_dir.filePath(u"killed.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: killed\nservice: http\nrates: [50]\nduration: 60s\nseries:\n"
               "  - {platform: process, server: lighttpd}\n");
    file.close();
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--out"_s, m_dir.path()});
    QByteArray said;
    // The calibration before the run also prints rates, one of which may end in 50.
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     return (said += run.readAllStandardError()).contains("50 requests/s") &&
                            countProcesses(m_runtime.path()) > 0;
                 },
                 60'000),
             said.constData());
    QTest::qWait(1000);
    const QString directory = m_runtime.path() + u"/unisweep/%1"_s.arg(run.processId());
    QVERIFY(QFile::exists(directory));
    run.kill();
    QVERIFY(run.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(directory), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(countProcesses(m_runtime.path()), 0, 10'000);
}

// A load client that crashes at one rate, in each of two series: only these steps are invalid, with
// the reason.
void ProcessGuestTest::clientThatCrashesCostsItsStepOnly()
{
    const QString real = QStandardPaths::findExecutable(u"dnsperf"_s);
    if (real.isEmpty())
        QSKIP("dnsperf is missing; run: packaging/deps --test");
    QTemporaryDir programs;
    QFile wrapper(programs.filePath(u"dnsperf"_s));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write("#!/bin/sh\ncase \" $* \" in *' -Q 150 '*) kill -SEGV $$ ;; esac\nexec " +
                  real.toUtf8() + " \"$@\"\n");
    wrapper.close();
    QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QFile file(m_dir.filePath(u"crash.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: crash\nservice: dns\nclient: dnsperf\nrates: [50, 150, 100]\n"
               "duration: 1s\nwarm-up: 0s\nseries:\n"
               "  - {name: one, platform: process, server: bind}\n"
               "  - {name: two, platform: process, server: nsd}\n");
    file.close();
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       programs.path() + QLatin1Char(':') + qEnvironmentVariable("PATH"));
    run.setProcessEnvironment(environment);
    const QString out = m_dir.filePath(u"crash"_s);
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--no-figures"_s, u"--out"_s, out});
    QVERIFY(run.waitForFinished(120'000));
    const QByteArray said = run.readAllStandardError();
    QVERIFY2(said.contains("the load client failed"), said.constData());
    const RunData data =
        readResults(QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.steps.size(), 6u);
    for (const StepData& step : data.steps) {
        const Verdict& verdict = step.record.verdict;
        if (step.record.offeredRate == 150) {
            QCOMPARE(verdict.kind, Verdict::Kind::Invalid);
            QVERIFY2(verdict.why.contains(u"the load client failed"_s), qPrintable(verdict.why));
        } else {
            QVERIFY2(verdict.kind != Verdict::Kind::Invalid, qPrintable(verdict.toText()));
            QVERIFY(step.statistics.count(Outcome::Answered) > 0);
        }
    }
}

// Another program reads the file, like `sqlite3 RUN` with an unfinished query, for three times as
// long as SQLite waits for a lock here.
void ProcessGuestTest::readerOfTheFileDoesNotEndTheRun()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is missing; run: packaging/deps --test");
    QFile file(m_dir.filePath(u"read.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: read\nservice: dns\nrates: [100, 200]\nduration: 4s\n"
               "warm-up: 0s\nseries:\n  - {platform: process, server: bind}\n");
    file.close();
    const QString out = m_dir.filePath(u"read"_s);
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--no-figures"_s, u"--out"_s, out});
    QByteArray said;
    QVERIFY2(QTest::qWaitFor(
                 [&] { return (said += run.readAllStandardError()).contains("100 requests/s"); },
                 60'000),
             said.constData());
    QProcess reader;
    reader.start(python, {u"-c"_s,
                          u"import sqlite3, sys, time\n"
                          "file = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                          "file.execute('begin')\n"
                          "rows = file.execute('select * from log union all select * from log')\n"
                          "print(rows.fetchone(), flush=True)\n"
                          "time.sleep(6)\n"_s,
                          QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0))});
    QVERIFY(reader.waitForStarted());
    QVERIFY(run.waitForFinished(120'000));
    said += run.readAllStandardError();
    QVERIFY(reader.waitForFinished(30'000));
    QVERIFY2(reader.exitCode() == 0 && reader.readAllStandardOutput().contains("saving results in"),
             reader.readAllStandardError().constData());
    QVERIFY2(run.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("another program has locked it"), said.constData());
    QVERIFY2(said.contains("being saved in"), said.constData());
    const RunData data =
        readResults(QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.state, RunState::Finished);
    QCOMPARE(data.sampleCount(), 1200);
}

// Another program replaces the results file during the run.
void ProcessGuestTest::documentFollowsAFileThatHadToMove()
{
    const Experiment experiment = parseExperiment(
        u"moved.yaml"_s, "unisweep: 1\nname: moved\nservice: dns\nrates: [100]\nduration: 4s\n"
                         "warm-up: 0s\nseries:\n  - {platform: process, server: bind}\n");
    const QString path = m_dir.filePath(u"moved.unisweep"_s);
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    QStringList moves;
    bool finished = false;
    connect(&document, &RunDocument::fileMoved, this, [&](const QString& to) { moves << to; });
    connect(&thread, &RunThread::finished, this, [&] { finished = true; });
    thread.start(experiment, m_catalog, path, {});
    QTRY_VERIFY_WITH_TIMEOUT(finished || document.run().sampleCount() > 0, 60'000);
    QVERIFY2(!finished, qPrintable(document.run().message));
    QVERIFY(QFile::remove(path));
    QFile theirs(path);
    QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("mine") == 4);
    theirs.close();
    QTRY_VERIFY_WITH_TIMEOUT(finished, 60'000);
    QCOMPARE(document.run().state, RunState::Finished);
    const QString moved = m_dir.filePath(u"moved-2.unisweep"_s);
    QCOMPARE(moves, QStringList{moved});
    QCOMPARE(document.run().file, moved);
    QCOMPARE(readResults(moved).sampleCount(), document.run().sampleCount());
    QCOMPARE(QFileInfo(path).size(), 4);
}

// The results file was created by somebody else after the run was requested and before it started.
void ProcessGuestTest::takenNameIsLeftAlone()
{
    const QString path = m_dir.filePath(u"taken.unisweep"_s);
    QFile taken(path);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("somebody else's");
    taken.close();
    Experiment experiment = oneSeries("{platform: process, server: bind}");
    experiment.duration = std::chrono::milliseconds(200);
    QuietObserver observer;
    const RunResult result = runExperiment(experiment, m_catalog, path, observer, {});
    QVERIFY2(result.state == RunState::Finished, qPrintable(result.message));
    QCOMPARE(result.file, m_dir.filePath(u"taken-2.unisweep"_s));
    QVERIFY(readResults(result.file).sampleCount() > 0);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), "somebody else's");
}

QTEST_GUILESS_MAIN(ProcessGuestTest)
#include "process_guest.moc"
