// SPDX-License-Identifier: GPL-3.0-or-later
// A guest on one machine and load from two others, over real ssh: each machine is a network
// namespace with its own sshd, the guests' has libvirtd and a bridge, and one client's monotonic
// clock goes 1000 s ahead (a time namespace), which the merged samples must not show.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "guest_run.h"
#include "load/load_host.h"
#include "own_namespace.h"

using namespace unisweep;

static constexpr qint64 aheadNs = 1'000'000'000'000;

class TwoMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guestThereLoadFromTwoOthers();
    void changedProgramIsReplaced();
    void unreachableIsSaid();
    void cleanupTestCase();

private:
    bool connectMachine(const QString& name, const QString& address);
    bool startSshd(const QString& name, const QStringList& before = {});
    bool makeKeys();
    QProcess& start(const QString& program, const QStringList& arguments);

    std::unique_ptr<PrivateLibvirt> m_libvirt;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
    QTemporaryDir m_dir{QStringLiteral("/tmp/unisweep-ssh-XXXXXX")};
    QTemporaryDir m_runtime;
};

static bool ip(const QString& words)
{
    return runOk(QStringLiteral("ip"), words.split(u' '));
}

QProcess& TwoMachinesTest::start(const QString& program, const QStringList& arguments)
{
    m_daemons.push_back(std::make_unique<QProcess>());
    m_daemons.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemons.back()->start(program, arguments);
    return *m_daemons.back();
}

// A machine on the wire: a network namespace with a bridge that has its card and address.
bool TwoMachinesTest::connectMachine(const QString& name, const QString& address)
{
    return ip(QStringLiteral("netns add %1").arg(name)) &&
           ip(QStringLiteral("link add to-%1 type veth peer name card netns %1").arg(name)) &&
           ip(QStringLiteral("link set to-%1 master wire up").arg(name)) &&
           ip(QStringLiteral("-n %1 link set lo up").arg(name)) &&
           ip(QStringLiteral("-n %1 link add lab0 type bridge forward_delay 0").arg(name)) &&
           ip(QStringLiteral("-n %1 link set card master lab0 up").arg(name)) &&
           ip(QStringLiteral("-n %1 address add %2/24 dev lab0").arg(name, address)) &&
           ip(QStringLiteral("-n %1 link set lab0 up").arg(name));
}

static bool writeText(const QString& path, const QByteArray& text, bool executable = false)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner;
    if (executable)
        permissions |= QFile::ExeOwner;
    return written && file.setPermissions(permissions);
}

bool TwoMachinesTest::makeKeys()
{
    const QString dir = m_dir.path();
    for (const char* name : {"host", "user"}) {
        if (!runOk(QStringLiteral("ssh-keygen"),
                   {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                    QStringLiteral("-N"), QString(), QStringLiteral("-f"),
                    dir + u'/' + QLatin1String(name)}))
            return false;
    }
    QDir().mkpath(dir + QStringLiteral("/bin"));
    // What the user's own configuration would say; the ssh of PATH is the one that is used.
    return QFile::copy(dir + QStringLiteral("/user.pub"), dir + QStringLiteral("/authorized")) &&
           writeText(dir + QStringLiteral("/config"),
                     "IdentityFile " + dir.toUtf8() +
                         "/user\nStrictHostKeyChecking no\n"
                         "UserKnownHostsFile /dev/null\nLogLevel ERROR\n") &&
           writeText(dir + QStringLiteral("/bin/ssh"),
                     "#!/bin/sh\nexec /usr/bin/ssh -F " + dir.toUtf8() + "/config \"$@\"\n", true);
}

bool TwoMachinesTest::startSshd(const QString& name, const QStringList& before)
{
    const QString home = m_dir.filePath(QStringLiteral("home-") + name);
    QDir().mkpath(home);
    const QString config = m_dir.filePath(QStringLiteral("sshd-") + name);
    const QByteArray dir = m_dir.path().toUtf8();
    if (!writeText(config, "HostKey " + dir + "/host\nAuthorizedKeysFile " + dir +
                               "/authorized\nStrictModes no\nUsePAM no\nPidFile none\n"
                               "PermitRootLogin yes\nPasswordAuthentication no\n"))
        return false;
    // Machines share this one's files, but not its home: there the load client is kept.
    return start(QStringLiteral("ip"),
                 QStringList{QStringLiteral("netns"), QStringLiteral("exec"), name} + before +
                     QStringList{QStringLiteral("unshare"), QStringLiteral("--mount"),
                                 QStringLiteral("sh"), QStringLiteral("-c"),
                                 QStringLiteral("mount --bind \"$1\" \"$2\" && exec /usr/sbin/sshd "
                                                "-D -e -f \"$3\""),
                                 QStringLiteral("sh"), home, QDir::homePath(), config})
        .waitForStarted();
}

void TwoMachinesTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoNamespace({QStringLiteral("libvirtd"), QStringLiteral("sshd")});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    // Where KVM is there but does not work, the other host's libvirt would not know.
    QVERIFY(!QFile::exists(QStringLiteral("/dev/kvm")) ||
            runOk(QStringLiteral("mount"), {QStringLiteral("--bind"), QStringLiteral("/dev/null"),
                                            QStringLiteral("/dev/kvm")}));
    QVERIFY(QDir().mkpath(QStringLiteral("/run/netns")));
    QVERIFY(
        runOk(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"),
                                        QStringLiteral("netns"), QStringLiteral("/run/netns")}));
    QVERIFY(ip(QStringLiteral("link add wire type bridge forward_delay 0")) &&
            ip(QStringLiteral("address add 198.51.100.1/24 dev wire")) &&
            ip(QStringLiteral("link set wire up")));
    QVERIFY(connectMachine(QStringLiteral("guests"), QStringLiteral("198.51.100.2")));
    QVERIFY(connectMachine(QStringLiteral("client1"), QStringLiteral("198.51.100.3")));
    QVERIFY(connectMachine(QStringLiteral("client2"), QStringLiteral("198.51.100.4")));
    QVERIFY(m_libvirt->start(QStringLiteral(UNISWEEP_BIN_DIR "/../test-libvirt-cache-without-kvm"),
                             {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"),
                              QStringLiteral("guests")}));
    QVERIFY(makeKeys());
    QVERIFY(QDir().mkpath(QStringLiteral("/run/sshd")));
    QVERIFY(startSshd(QStringLiteral("guests")) && startSshd(QStringLiteral("client1")) &&
            startSshd(QStringLiteral("client2"),
                      {QStringLiteral("unshare"), QStringLiteral("--time"),
                       QStringLiteral("--fork"), QStringLiteral("--kill-child"),
                       QStringLiteral("--monotonic"), QStringLiteral("1000")}));
    qputenv("PATH", m_dir.path().toUtf8() + "/bin:" + qgetenv("PATH"));
    for (const char* host : {"198.51.100.2", "198.51.100.3", "198.51.100.4"}) {
        QTRY_VERIFY_WITH_TIMEOUT(
            runOk(QStringLiteral("ssh"),
                  {QStringLiteral("root@") + QLatin1String(host), QStringLiteral("true")}),
            20'000);
    }
}

void TwoMachinesTest::cleanupTestCase()
{
    for (const auto& daemon : m_daemons) {
        daemon->kill();
        daemon->waitForFinished();
    }
}

static QByteArray experimentText(const QByteArray& more)
{
    return "unisweep: 1\nname: two\nservice: dns\nmemory: 256\nrates: [200]\nduration: 2s\n"
           "warm-up: 500ms\nseries:\n  - {platform: linux, server: nsd, hypervisor: "
           "'qemu+ssh://root@198.51.100.2/system', network: bridge lab0 198.51.100.9/24}\n" +
           more;
}

void TwoMachinesTest::guestThereLoadFromTwoOthers()
{
    const QString file = m_dir.filePath(QStringLiteral("two.yaml"));
    QVERIFY(writeText(
        file,
        experimentText("load-from: ['ssh://root@198.51.100.3', 'ssh://root@198.51.100.4']\n")));
    QProcess run;
    run.start(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep"),
              {QStringLiteral("run"), file, QStringLiteral("--out"),
               m_dir.filePath(QStringLiteral("out")), QStringLiteral("--no-figures")});
    QVERIFY(run.waitForFinished(200'000));
    QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
    const QDir out(m_dir.filePath(QStringLiteral("out")));
    const RunData data =
        readResults(out.filePath(out.entryList({QStringLiteral("*.unisweep")}).value(0)));
    QCOMPARE(data.guests[0].hypervisorUri, QStringLiteral("qemu+ssh://root@198.51.100.2/system"));
    QVERIFY(data.guests[0].domainXml.contains(QStringLiteral("/var/lib/libvirt/images/unisweep/")));
    // Within the boot timeout, although one client's clock is elsewhere.
    QVERIFY(data.guests[0].bootNs > 0 && data.guests[0].bootNs < 120'000'000'000);

    const StepData& step = data.steps[0];
    QCOMPARE(step.statistics.count(Outcome::Answered), 400);
    const QJsonArray hosts = QJsonDocument::fromJson(step.record.clientJson)
                                 .object()
                                 .value(QStringLiteral("load_from"))
                                 .toArray();
    QCOMPARE(hosts.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QJsonObject host = hosts[i].toObject();
        const qint64 roundTrip = host.value(QStringLiteral("clock_round_trip_ns")).toInteger();
        const qint64 offset = host.value(QStringLiteral("clock_offset_ns")).toInteger();
        qInfo("%s: offset %lld ns, round trip %lld ns",
              qPrintable(host.value(QStringLiteral("host")).toString()), offset, roundTrip);
        QVERIFY(std::abs(offset - i * aheadNs) <= roundTrip);
        QVERIFY(std::abs(host.value(QStringLiteral("clock_realtime_offset_ns")).toInteger()) <=
                roundTrip);
        QVERIFY(!host.value(QStringLiteral("summary")).toObject().isEmpty());
        QCOMPARE(host.value(QStringLiteral("sha256")).toString().size(), 64);
    }
    // Both clients' samples lie on one axis: 2 s, and what the second began later.
    for (const Sample& sample : step.samples)
        QVERIFY(sample.intendedNs > -1'000'000'000 && sample.intendedNs < 10'000'000'000);
}

void TwoMachinesTest::changedProgramIsReplaced()
{
    const QString kept = m_dir.filePath(QStringLiteral("home-client1/.cache/unisweep"));
    const QStringList names = QDir(kept).entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(writeText(kept + u'/' + names[0], "#!/bin/sh\necho something else\n", true));
    LoadHost host(QStringLiteral("ssh://root@198.51.100.3"));
    host.install(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep-load"), {});
    QVERIFY(host.compareClocks({}).roundTripNs > 0); // it is the real one again
    QCOMPARE(QDir(kept).entryList(QDir::Files), names);
}

void TwoMachinesTest::unreachableIsSaid()
{
    LoadHost host(QStringLiteral("ssh://root@198.51.100.77"));
    try {
        host.install(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep-load"), {});
        QFAIL("there is no such machine");
    } catch (const LoadError& error) {
        QVERIFY2(QByteArray(error.what()).startsWith("ssh://root@198.51.100.77: ssh failed: "),
                 error.what());
    }
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({QStringLiteral("linux/nsd")}); });
    QCoreApplication app(argc, argv);
    TwoMachinesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "two_machines.moc"
