// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's system daemon hangs (stopped by a signal) while a run creates its guest, measures or is
// being stopped, and while other commands query it. All of them must end without help and report
// why; once the daemon continues, nothing may be left behind.
#include <csignal>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QtTest>

#include "guest_run.h"
#include "own_namespace.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

// When the daemon is stopped: after the network was created and before the guest is; after QEMU was
// started, while the daemon waits for its monitor.
static const QByteArray networkIsThere = "network";
static const QByteArray emulatorIsThere = "emulator";

static QByteArray guestProcesses()
{
    QByteArray all;
    for (const pid_t pid : allProcesses()) {
        const QByteArray words = commandLineOf(pid).join(' ');
        if (words.contains("guest=unisweep-") || words.contains("--name unisweep-"))
            all += words.left(100) + ' ';
    }
    return all;
}

static const QString program = UNISWEEP_BIN_DIR u"/unisweep"_s;

class HungLibvirtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsEnd_data();
    void runsEnd();
    void commandsEnd_data();
    void commandsEnd();
    void runsOfOtherDriversGoOn();
    void killedRunIsCleanedUpLater();

private:
    QString write(const QByteArray& series) const;
    void begin(QProcess& process, const QStringList& arguments) const;
    QByteArray left();
    QByteArray rest() const;
    void hang() const { ::kill(static_cast<pid_t>(m_libvirt->daemonId()), SIGSTOP); }
    void resumeDaemon() const { ::kill(static_cast<pid_t>(m_libvirt->daemonId()), SIGCONT); }

    std::unique_ptr<PrivateLibvirt> m_libvirt;
    QTemporaryDir m_dir{u"/tmp/uh-XXXXXX"_s};
};

void HungLibvirtTest::initTestCase()
{
    if (const QString why = whyNoNamespace({u"libvirtd"_s, u"dnsmasq"_s, u"iptables"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache"_s));
    for (const char* name : {"run", "tmp", "out"})
        QDir(m_dir.path()).mkpath(QLatin1String(name));
    QFile::setPermissions(m_dir.filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString HungLibvirtTest::write(const QByteArray& series) const
{
    const QString path = m_dir.filePath(u"%1.yaml"_s.arg(qHash(series), 0, 16));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the experiment");
    file.write("unisweep: 1\nname: hung\nservice: dns\nmemory: 256\nrates: [100]\n"
               "duration: 60s\nwarm-up: 0s\nboot-timeout: 60s\nseries:\n  - " +
               series + "\n");
    return path;
}

void HungLibvirtTest::begin(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(u"XDG_RUNTIME_DIR"_s, m_dir.filePath(u"run"_s));
    all.insert(u"TMPDIR"_s, m_dir.filePath(u"tmp"_s));
    process.setProcessEnvironment(all);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
}

// Whatever `unisweep clean` leaves behind; the next run does the same cleanup.
QByteArray HungLibvirtTest::left()
{
    QProcess clean;
    begin(clean, {u"clean"_s});
    clean.waitForFinished(60'000);
    return rest();
}

QByteArray HungLibvirtTest::rest() const
{
    QByteArray all;
    for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
        if (one.name() != u"lo")
            all += one.name().toUtf8() + ' ';
    }
    all += guestProcesses();
    const auto folders = QDir(m_dir.filePath(u"run/unisweep"_s))
                             .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& name : folders) {
        if (name != u"measuring.lock")
            all += name.toUtf8() + ' ';
    }
    return all;
}

void HungLibvirtTest::runsEnd_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QByteArray>("when"); // text in the run's output, or a moment above
    QTest::addColumn<bool>("stop");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("seconds"); // upper limit
    const QByteArray guest = "{platform: linux, server: bind, network: isolated}";
    QTest::newRow("creation, stopped") << guest << networkIsThere << true << 4 << 120;
    if (!qEnvironmentVariableIsSet("UNISWEEP_HANGS"))
        return;
    QTest::newRow("creation") << guest << networkIsThere << false << 1 << 120;
    QTest::newRow("QEMU starts, stopped") << guest << emulatorIsThere << true << 4 << 120;
    QTest::newRow("QEMU starts") << guest << emulatorIsThere << false << 1 << 120;
    // A container starts immediately.
    const QByteArray container = "{platform: container, server: bind, network: isolated}";
    const QByteArray measuring = "100 requests/s";
    QTest::newRow("measuring") << container << measuring << false << 1 << 120;
    QTest::newRow("measuring, stopped") << container << measuring << true << 4 << 120;
}

void HungLibvirtTest::runsEnd()
{
    QFETCH(QByteArray, series);
    QFETCH(QByteArray, when);
    QFETCH(bool, stop);
    QFETCH(int, code);
    QFETCH(int, seconds);
    const auto end = qScopeGuard([this] { resumeDaemon(); });
    QProcess run;
    begin(run, {u"run"_s, write(series), u"--no-figures"_s, u"--out"_s, m_dir.filePath(u"out"_s)});
    QByteArray output;
    const auto isThere = [&] {
        output += run.readAll();
        return when == networkIsThere    ? QNetworkInterface::allInterfaces().size() > 1
               : when == emulatorIsThere ? !guestProcesses().isEmpty()
                                         : output.contains(when);
    };
    QElapsedTimer untilThen;
    untilThen.start();
    while (!isThere()) { // QEMU starts within 0.1 s, and qWaitFor() polls too rarely for that
        QVERIFY2(untilThen.elapsed() < 120'000 && run.state() != QProcess::NotRunning,
                 output.constData());
        run.waitForReadyRead(2);
    }
    hang();
    QElapsedTimer timer;
    timer.start();
    if (stop) {
        QTest::qWait(1000);
        run.terminate();
    }
    const bool ended = run.waitForFinished(seconds * 1000);
    output += run.readAll();
    qInfo("%lld s: %s", timer.elapsed() / 1000, output.right(600).constData());
    if (!ended)
        run.kill();
    QVERIFY2(ended, output.right(1500).constData());
    QCOMPARE(run.exitCode(), code);
    if (!stop)
        QVERIFY2(output.contains("did not respond within"), output.right(1500).constData());
    const QStringList files = QDir(m_dir.filePath(u"out"_s)).entryList({u"*.unisweep"_s});
    QCOMPARE(files.size(), 1);
    const RunData kept = readResults(m_dir.filePath(u"out/"_s + files[0]));
    QCOMPARE(kept.state, stop ? RunState::Stopped : RunState::Failed);
    QVERIFY(QDir(m_dir.filePath(u"out"_s)).removeRecursively());
    QDir(m_dir.path()).mkpath(u"out"_s);
    resumeDaemon();
    QByteArray rest;
    QVERIFY2(QTest::qWaitFor([&] { return (rest = left()).isEmpty(); }, 60'000), rest.constData());
}

void HungLibvirtTest::commandsEnd_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString isolated = write("{platform: linux, server: bind, network: isolated}");
    QTest::newRow("doctor") << QStringList{u"doctor"_s} << 0;
    QTest::newRow("clean") << QStringList{u"clean"_s} << 0;
    QTest::newRow("check") << QStringList{u"run"_s, u"--check"_s, isolated} << 3;
    QTest::newRow("run") << QStringList{u"run"_s, isolated, u"--out"_s, m_dir.filePath(u"out"_s)}
                         << 3;
}

void HungLibvirtTest::commandsEnd()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const auto end = qScopeGuard([this] { resumeDaemon(); });
    hang();
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    begin(process, arguments);
    const bool ended = process.waitForFinished(60'000);
    const QByteArray output = process.readAll();
    qInfo("%lld s: %s", timer.elapsed() / 1000, output.right(600).constData());
    if (!ended)
        process.kill();
    QVERIFY2(ended, output.constData());
    QCOMPARE(process.exitCode(), code);
    QVERIFY2(output.contains("did not respond within"), output.constData());
}

// These runs use the daemon only to look for leftovers.
void HungLibvirtTest::runsOfOtherDriversGoOn()
{
    const auto end = qScopeGuard([this] { resumeDaemon(); });
    hang();
    const QString path = m_dir.filePath(u"process.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: other\nservice: dns\nrates: [100]\nduration: 1s\nwarm-up: 0s\n"
               "series:\n  - {platform: process, server: bind}\n");
    file.close();
    QProcess run;
    begin(run, {u"run"_s, path, u"--no-figures"_s, u"--out"_s, m_dir.filePath(u"out"_s)});
    const bool ended = run.waitForFinished(120'000);
    const QByteArray output = run.readAll();
    QVERIFY2(ended && run.exitCode() == 0, output.constData());
}

// The daemon does not respond for longer than it is waited for (30 s), and nothing else is started.
void HungLibvirtTest::killedRunIsCleanedUpLater()
{
    const auto end = qScopeGuard([this] { resumeDaemon(); });
    QProcess run;
    begin(run, {u"run"_s, write("{platform: container, server: bind, network: isolated}"),
                u"--no-figures"_s, u"--out"_s, m_dir.filePath(u"out"_s)});
    QByteArray output;
    const auto measures = [&] { return (output += run.readAll()).contains("100 requests/s"); };
    QVERIFY2(QTest::qWaitFor(measures, 120'000), output.right(600).constData());
    hang();
    run.kill();
    QVERIFY(run.waitForFinished());
    QTest::qWait(40'000);
    QVERIFY(!rest().isEmpty());
    resumeDaemon();
    QVERIFY2(QTest::qWaitFor([&] { return rest().isEmpty(); }, 60'000), rest().constData());
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {
        makeImages({u"linux/bind"_s, u"process/bind"_s, u"container/bind"_s});
    });
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "600000");
    QCoreApplication app(argc, argv);
    HungLibvirtTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "hung_libvirt.moc"
