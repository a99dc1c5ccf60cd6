// SPDX-License-Identifier: GPL-3.0-or-later
// A guest on one machine and load from two others, over real ssh. Each machine is a network
// namespace with its own sshd; the guest's machine also has libvirtd and a bridge. The monotonic
// clock of one client is 1000 s ahead (a time namespace), which must not show in the merged
// samples.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "guest_run.h"
#include "load/clock_comparison.h"
#include "own_namespace.h"
#include "results/guest_evidence.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 aheadNs = 1'000'000'000'000;

class TwoMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guestThereLoadFromTwoOthers();
    void changedProgramIsReplaced();
    void unreachableIsReported();
    void cleanupTestCase();

private:
    bool connectMachine(const QString& name, const QString& address);
    bool startSshd(const QString& name, const QStringList& before = {});
    bool makeKeys();
    QProcess& start(const QString& program, const QStringList& arguments);

    std::unique_ptr<PrivateLibvirt> m_libvirt;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
    QTemporaryDir m_dir{u"/tmp/unisweep-ssh-XXXXXX"_s};
    QTemporaryDir m_runtime;
};

QProcess& TwoMachinesTest::start(const QString& program, const QStringList& arguments)
{
    m_daemons.push_back(std::make_unique<QProcess>());
    m_daemons.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemons.back()->start(program, arguments);
    return *m_daemons.back();
}

// Connects a machine: a network namespace whose bridge has its interface and address.
bool TwoMachinesTest::connectMachine(const QString& name, const QString& address)
{
    return ip(u"netns add %1"_s.arg(name)) &&
           ip(u"link add to-%1 type veth peer name card netns %1"_s.arg(name)) &&
           ip(u"link set to-%1 master wire up"_s.arg(name)) &&
           ip(u"-n %1 link set lo up"_s.arg(name)) &&
           ip(u"-n %1 link add lab0 type bridge forward_delay 0"_s.arg(name)) &&
           ip(u"-n %1 link set card master lab0 up"_s.arg(name)) &&
           ip(u"-n %1 address add %2/24 dev lab0"_s.arg(name, address)) &&
           ip(u"-n %1 link set lab0 up"_s.arg(name));
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
        if (!runOk(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s,
                                     dir + u'/' + QLatin1String(name)}))
            return false;
    }
    QDir().mkpath(dir + u"/bin"_s);
    // Replaces the user's ssh configuration; the program runs the first ssh in PATH.
    return QFile::copy(dir + u"/user.pub"_s, dir + u"/authorized"_s) &&
           writeText(dir + u"/config"_s, "IdentityFile " + dir.toUtf8() +
                                             "/user\nStrictHostKeyChecking no\n"
                                             "UserKnownHostsFile /dev/null\nLogLevel ERROR\n") &&
           writeText(dir + u"/bin/ssh"_s,
                     "#!/bin/sh\nexec /usr/bin/ssh -F " + dir.toUtf8() + "/config \"$@\"\n", true);
}

bool TwoMachinesTest::startSshd(const QString& name, const QStringList& before)
{
    const QString home = m_dir.filePath(u"home-"_s + name);
    QDir().mkpath(home);
    const QString config = m_dir.filePath(u"sshd-"_s + name);
    const QByteArray dir = m_dir.path().toUtf8();
    if (!writeText(config, "HostKey " + dir + "/host\nAuthorizedKeysFile " + dir +
                               "/authorized\nStrictModes no\nUsePAM no\nPidFile none\n"
                               "PermitRootLogin yes\nPasswordAuthentication no\n"))
        return false;
    // The machines share this one's files except for its home directory, where the load client is
    // stored.
    return start(u"ip"_s, QStringList{u"netns"_s, u"exec"_s, name} + before +
                              QStringList{u"unshare"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
                                          u"mount --bind \"$1\" \"$2\" && exec /usr/sbin/sshd "
                                          "-D -e -f \"$3\""_s,
                                          u"sh"_s, home, QDir::homePath(), config})
        .waitForStarted();
}

void TwoMachinesTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoNamespace({u"libvirtd"_s, u"sshd"_s}); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    // If KVM exists but does not work, libvirt on the other host would not notice.
    QVERIFY(!QFile::exists(u"/dev/kvm"_s) ||
            runOk(u"mount"_s, {u"--bind"_s, u"/dev/null"_s, u"/dev/kvm"_s}));
    QVERIFY(QDir().mkpath(u"/run/netns"_s));
    QVERIFY(runOk(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"netns"_s, u"/run/netns"_s}));
    QVERIFY(ip(u"link add wire type bridge forward_delay 0"_s) &&
            ip(u"address add 198.51.100.1/24 dev wire"_s) && ip(u"link set wire up"_s));
    QVERIFY(connectMachine(u"guests"_s, u"198.51.100.2"_s));
    QVERIFY(connectMachine(u"client1"_s, u"198.51.100.3"_s));
    QVERIFY(connectMachine(u"client2"_s, u"198.51.100.4"_s));
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache-without-kvm"_s,
                             {u"ip"_s, u"netns"_s, u"exec"_s, u"guests"_s}));
    QVERIFY(makeKeys());
    QVERIFY(QDir().mkpath(u"/run/sshd"_s));
    QVERIFY(startSshd(u"guests"_s) && startSshd(u"client1"_s) &&
            startSshd(u"client2"_s, {u"unshare"_s, u"--time"_s, u"--fork"_s, u"--kill-child"_s,
                                     u"--monotonic"_s, u"1000"_s}));
    qputenv("PATH", m_dir.path().toUtf8() + "/bin:" + qgetenv("PATH"));
    for (const char* host : {"198.51.100.2", "198.51.100.3", "198.51.100.4"}) {
        QTRY_VERIFY_WITH_TIMEOUT(runOk(u"ssh"_s, {u"root@"_s + QLatin1String(host), u"true"_s}),
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
    const QString file = m_dir.filePath(u"two.yaml"_s);
    QVERIFY(writeText(
        file,
        experimentText("load-from: ['ssh://root@198.51.100.3', 'ssh://root@198.51.100.4']\n")));
    QProcess run;
    QStringList words{u"run"_s, file, u"--out"_s, m_dir.filePath(u"out"_s), u"--no-figures"_s};
    for (const QString& host : {u"198.51.100.2"_s, u"198.51.100.3"_s, u"198.51.100.4"_s})
        words << u"--allow-host"_s << host;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s, words);
    QVERIFY(run.waitForFinished(200'000));
    QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
    const QDir out(m_dir.filePath(u"out"_s));
    const RunData data = readResults(out.filePath(out.entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.guests[0].hypervisorUri, u"qemu+ssh://root@198.51.100.2/system"_s);
    QVERIFY(data.guests[0].domainXml.contains(u"/var/lib/libvirt/images/unisweep/"_s));
    // Below the boot timeout, although one client's clock differs.
    QVERIFY(data.guests[0].bootNs > 0 && data.guests[0].bootNs < 120'000'000'000);

    const StepData& step = data.steps[0];
    QCOMPARE(step.statistics.count(Outcome::Answered), 400);
    const QJsonArray hosts =
        QJsonDocument::fromJson(step.record.clientJson).object().value(u"load_from"_s).toArray();
    QCOMPARE(hosts.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QJsonObject host = hosts[i].toObject();
        const qint64 roundTrip = host.value(u"clock_round_trip_ns"_s).toInteger();
        const qint64 offset = host.value(u"clock_offset_ns"_s).toInteger();
        qInfo("%s: offset %lld ns, round trip %lld ns",
              qPrintable(host.value(u"host"_s).toString()), offset, roundTrip);
        QVERIFY(std::abs(offset - i * aheadNs) <= roundTrip);
        QVERIFY(std::abs(host.value(u"clock_realtime_offset_ns"_s).toInteger()) <= roundTrip);
        QVERIFY(!host.value(u"summary"_s).toObject().isEmpty());
        QCOMPARE(host.value(u"sha256"_s).toString().size(), 64);
    }
    // The scheduling record also comes from the guest's machine, converted to the samples' clock:
    // the guest must have run during each answered request.
    QVERIFY(step.scheduling);
    QVERIFY(std::ranges::any_of(step.scheduling->threads, [](const GuestThread& thread) {
        return thread.role == ThreadRole::Vcpu;
    }));
    const auto guest = guestLineOf(step);
    QVERIFY(guest);
    const ThreadTime whole = guest->timeBetween(0, step.record.duration.count());
    qInfo("%zu switches (%s) of %zu threads; the guest ran %.0f ms, waited %.0f ms, slept %.0f ms",
          step.scheduling->switches.size(), qPrintable(toWord(step.scheduling->source)),
          step.scheduling->threads.size(), whole.runningNs / 1e6, whole.waitingNs / 1e6,
          whole.asleepNs / 1e6);
    QVERIFY(whole.asleepNs > 0);
    const auto ran = std::ranges::count_if(step.samples, [&](const Sample& sample) {
        return sample.hasResponse() &&
               guest->timeBetween(sample.sentNs, sample.receivedNs).runningNs > 0;
    });
    QVERIFY2(ran >= 0.98 * static_cast<double>(step.samples.size()),
             qPrintable(QString::number(ran)));
    // Both clients' samples share one time axis: 2 s, plus the second client's later start.
    for (const Sample& sample : step.samples)
        QVERIFY(sample.intendedNs > -1'000'000'000 && sample.intendedNs < 10'000'000'000);
}

void TwoMachinesTest::changedProgramIsReplaced()
{
    const QString kept = m_dir.filePath(u"home-client1/.cache/unisweep"_s);
    const QStringList names = QDir(kept).entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(writeText(kept + u'/' + names[0], "#!/bin/sh\necho something else\n", true));
    LoadHost host(u"ssh://root@198.51.100.3"_s);
    host.install(UNISWEEP_BIN_DIR u"/unisweep-load"_s, {});
    QVERIFY(compareClocks(host, {}).roundTripNs > 0); // works only if the real program was restored
    QCOMPARE(QDir(kept).entryList(QDir::Files), names);
}

void TwoMachinesTest::unreachableIsReported()
{
    LoadHost host(u"ssh://root@198.51.100.77"_s);
    try {
        host.install(UNISWEEP_BIN_DIR u"/unisweep-load"_s, {});
        QFAIL("there is no such machine");
    } catch (const LoadError& error) {
        QVERIFY2(QByteArray(error.what()).startsWith("ssh://root@198.51.100.77: ssh failed: "),
                 error.what());
    }
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({u"linux/nsd"_s}); });
    QCoreApplication app(argc, argv);
    TwoMachinesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "two_machines.moc"
