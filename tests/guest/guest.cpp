// SPDX-License-Identifier: GPL-3.0-or-later
// Functions for guests that can be tested without one: bridges, deadlines, KVM probe, guard,
// leftovers.
#include <csignal>
#include <langinfo.h>
#include <locale.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "guest/bridge_helper.h"
#include "guest/bridged_network.h"
#include "guest/guard.h"
#include "guest/guest_factory.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/leftovers.h"
#include "guest/libvirt_call.h"
#include "guest/runtime_directory.h"
#include "guest/session_daemon.h"
#include "guest/stored_kvm_probe.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class GuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addressWithItsGateway_data();
    void addressWithItsGateway();
    void bridgesNeedTheirRule_data();
    void bridgesNeedTheirRule();
    void callsHaveDeadlines();
    void callsReportErrorsInEnglish();
    void hangingDaemonIsGivenUp();
    void oldLibvirtIsNamed();
    void lackOfMemoryIsReported();
    void hostMemoryIsRead();
    void kvmProbeIsExplained_data();
    void kvmProbeIsExplained();
    void groupsOfAProcessAreRead();
    void kvmProbeIsStored_data();
    void kvmProbeIsStored();
    void guardKillsGuestsOfAKilledWorkbench();
    void leftoversAreReaped();
    void hostHasFacts();
    void hypervisorOpensAgainAndAgain(); // last: other tests fork, which breaks an open driver

private:
    QTemporaryDir m_dir;
};

void GuestTest::initTestCase()
{
    // Private and short (/tmp/XXXX), so that the test does not see the user's processes.
    qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_dir.path().toUtf8());
}

void GuestTest::addressWithItsGateway_data()
{
    QTest::addColumn<QByteArray>("words"); // that set the guest's address
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("refused");
    const QString bare = u"bridge br0 192.0.2.2/24"_s;
    const QString with = bare + u" via 192.0.2.1"_s;
    QTest::newRow("one word") << QByteArray("netdev.ip={address}/{prefix}:{gateway}") << bare
                              << true;
    QTest::newRow("one word, gateway")
        << QByteArray("netdev.ip={address}:{gateway}") << with << false;
    QTest::newRow("two words") << QByteArray("ip={address} gw={gateway}") << bare << false;
}

// If no gateway is named, the word with it is omitted, which must not omit the address.
void GuestTest::addressWithItsGateway()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, network);
    QFETCH(bool, refused);
    GuestOrder order;
    order.recipe.platformEntry = std::make_shared<const PlatformEntry>(Catalog::parse(
        u"toy.yaml"_s, "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\nboot: direct-kernel\n"
                       "hypervisors: [qemu, kvm]\nnetwork: {static: '" +
                           words +
                           "'}\nimage: {source: import, obtain: make it}\nservers:\n"
                           "  - {server: one, title: One, service: dns, ports: [53/udp]}\n"));
    order.hypervisor =
        HypervisorUri::of("qemu+ssh://host.example/system"); // not this host's bridges
    QString why;
    order.network = NetworkChoice::fromText(network, why).value();
    why = whyNoGuest(order);
    QVERIFY2(refused ? why.contains(u"192.0.2.2/24 via GATEWAY"_s) : why.isEmpty(),
             qPrintable(why));
}

void GuestTest::bridgesNeedTheirRule_data()
{
    QTest::addColumn<int>("mode"); // of the helper; 0: not installed
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("expectedError");
    QTest::newRow("no helper") << 0 << QByteArray("allow lab0\n") << "chmod u+s";
    QTest::newRow("helper without rights") << 0755 << QByteArray("allow lab0\n") << "chmod u+s";
    QTest::newRow("no rules") << 04755 << QByteArray() << "Add this line to";
    QTest::newRow("another bridge")
        << 04755 << QByteArray("allow br0\n# allow lab0\n") << "allow lab0";
    QTest::newRow("allowed") << 04755 << QByteArray("allow br0\nallow  lab0\n") << "";
    QTest::newRow("all") << 04755 << QByteArray("allow all\n") << "";
    QTest::newRow("denied") << 04755 << QByteArray("deny lab0\nallow lab0\n") << "that denies it";
    QTest::newRow("all denied") << 04755 << QByteArray("allow lab0\ndeny all\n")
                                << "that denies it";
    QTest::newRow("included") << 04755 << QByteArray("include DIR/more.conf\n") << "";
    QTest::newRow("includes itself")
        << 04755 << QByteArray("include DIR/bridge.conf\n") << "Add this line to";
}

void GuestTest::bridgesNeedTheirRule()
{
    QFETCH(int, mode);
    QFETCH(QByteArray, rules);
    QFETCH(QString, expectedError);
    if (geteuid() != 0)
        QSKIP("a helper of root's can only be made by root; run: sudo ctest");
    QTemporaryDir dir;
    const BridgeHelperFiles files{{dir.filePath(u"helper"_s)}, dir.filePath(u"bridge.conf"_s)};
    const auto write = [](const QString& path, const QByteArray& text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    if (mode != 0) {
        QVERIFY(write(files.helpers[0], "x"));
        QVERIFY(chmod(QFile::encodeName(files.helpers[0]).constData(), static_cast<mode_t>(mode)) ==
                0);
    }
    QVERIFY(write(dir.filePath(u"more.conf"_s), "allow lab0\n"));
    if (!rules.isEmpty())
        QVERIFY(write(files.rules, rules.replace("DIR", dir.path().toUtf8())));
    const QString why = whyNoBridgeHelper(u"lab0"_s, files);
    QVERIFY2(expectedError.isEmpty() ? why.isEmpty() : why.contains(expectedError),
             qPrintable(why));

    // If this host cannot learn the address, the hint says what to do.
    QString unused;
    const BridgedNetwork network(NetworkChoice::fromText(u"bridge lab0"_s, unused).value(), {});
    QVERIFY(network.addressHint().contains(u"network: bridge lab0 ADDRESS/BITS"_s));
    QVERIFY(network.addressHint().contains(u"means: network-up"_s));
}

void GuestTest::callsHaveDeadlines()
{
    QCOMPARE(callLibvirt(u"x"_s, 5s, {}, [] { return 7; }), 7);
    QVERIFY_EXCEPTION_THROWN(
        callLibvirt(u"x"_s, 5s, {}, []() -> int { throw GuestError(u"no"_s); }), GuestError);
    try {
        callLibvirt(u"a stuck call"_s, 50ms, {}, [] { std::this_thread::sleep_for(500ms); });
        QFAIL("waited for ever");
    } catch (const GuestError& error) {
        QVERIFY2(QByteArray(error.what())
                     .startsWith("a stuck call: libvirt did not respond within 50 ms"),
                 error.what());
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(
        callLibvirt(u"x"_s, 5s, source.get_token(), [] { std::this_thread::sleep_for(500ms); }),
        Canceled);
}

// Some of libvirt's errors are recognized by their text.
void GuestTest::callsReportErrorsInEnglish()
{
    const QByteArray language = callLibvirt(u"x"_s, 5s, {}, [] {
        return QByteArray(nl_langinfo_l(NL_LOCALE_NAME(LC_MESSAGES), uselocale(nullptr)));
    });
    QCOMPARE(language, QByteArray("C"));
    QVERIFY(setlocale(LC_MESSAGES, "C.UTF-8"));
    const locale_t user = duplocale(LC_GLOBAL_LOCALE);
    QCOMPARE(QByteArray(nl_langinfo_l(NL_LOCALE_NAME(LC_MESSAGES), user)), QByteArray("C.UTF-8"));
    freelocale(user);
}

void GuestTest::hangingDaemonIsGivenUp()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"libvirt-sock"_s);
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    memcpy(place.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    QVERIFY(bind(listener, reinterpret_cast<sockaddr*>(&place), sizeof place) == 0);
    QVERIFY(listen(listener, 5) == 0);
    const HypervisorUri uri = HypervisorUri::of(("qemu+unix:///system?socket=" + name).constData());
    const QString why = whyNoSystemDaemon(uri);
    close(listener);
    QVERIFY2(why.contains(u"did not respond within 5"_s), qPrintable(why));
}

void GuestTest::oldLibvirtIsNamed()
{
    QVERIFY(whyTooOld(6'001'000).isEmpty());
    QVERIFY(whyTooOld(11'000'000).isEmpty());
    const QString why = whyTooOld(4'005'002);
    QVERIFY2(why.contains(u"libvirt 4.5.2 is older than 6.1.0"_s), qPrintable(why));
}

void GuestTest::lackOfMemoryIsReported()
{
    const QString words =
        u"cannot create the guest on qemu:///embed: internal error: process exited while "
        "connecting to monitor: qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot "
        "allocate memory"_s;
    const QString explanation = explainedCreation(words, 4096);
    QVERIFY2(explanation.startsWith(u"this host does not have 4096 MiB of free memory"_s),
             qPrintable(explanation));
    QVERIFY(explanation.endsWith(words));
    const QString other = u"cannot create the guest: no such machine"_s;
    QCOMPARE(explainedCreation(other, 4096), other);
}

void GuestTest::hostMemoryIsRead()
{
    const HostMemory memory = readHostMemory();
    QVERIFY(memory.availableMiB > 0);
    QVERIFY(memory.totalMiB >= memory.availableMiB);
    QCOMPARE(hostFacts().value(u"memory_mib"_s).toInteger() / 1024, memory.totalMiB / 1024);
}

void GuestTest::kvmProbeIsExplained_data()
{
    QTest::addColumn<int>("status"); // in the format of waitpid()
    QTest::addColumn<bool>("works");
    QTest::addColumn<bool>("mayChange");
    QTest::addColumn<QString>("expectedError");
    const auto exited = [](int with) { return with << 8; };
    QTest::newRow("works") << exited(0) << true << false << QString();
    QTest::newRow("no CPU time left") << SIGPROF << false << false << u"64-bit code hangs"_s;
    QTest::newRow("out of patience") << SIGALRM << false << true << u"this host is busy"_s;
    QTest::newRow("killed") << SIGKILL << false << true << u"signal 9"_s;
    QTest::newRow("no machine") << exited(10) << false << true << u"cannot create a virtual"_s;
    QTest::newRow("another hypervisor") << exited(11) << false << true << u"VirtualBox"_s;
    QTest::newRow("wrong exit") << exited(16) << false << false << u"exited unexpectedly"_s;
}

// Only a probe that used its CPU time hangs; on a busy host, it simply did not finish.
void GuestTest::kvmProbeIsExplained()
{
    QFETCH(int, status);
    QFETCH(bool, works);
    QFETCH(bool, mayChange);
    QFETCH(QString, expectedError);
    const KvmProbe probe = explainKvmProbe(status);
    QCOMPARE(probe.works, works);
    QCOMPARE(probe.mayChange, mayChange);
    QVERIFY2(probe.why.contains(expectedError) && probe.why.isEmpty() == works,
             qPrintable(probe.why));
}

void GuestTest::groupsOfAProcessAreRead()
{
    const QByteArray status =
        "Name:\tlibvirtd\nGid:\t106\t106\nGroups:\t4 24 1060 \nNStgid:\t106\n";
    QVERIFY(groupsInclude(status, 24));
    QVERIFY(groupsInclude(status, 1060));
    QVERIFY(!groupsInclude(status, 106));
    QVERIFY(!groupsInclude("Groups:\t\n", 0));
}

void GuestTest::kvmProbeIsStored_data()
{
    QTest::addColumn<QString>("key"); // stored key to change
    QTest::addColumn<bool>("fresh");
    QTest::addColumn<bool>("used"); // the stored answer is used
    QTest::newRow("kept") << QString() << false << true;
    QTest::newRow("asked anew") << QString() << true << false;
    QTest::newRow("of another boot") << u"boot"_s << false << false;
    QTest::newRow("of other rights") << u"accessible"_s << false << false;
    QTest::newRow("damaged") << u"all"_s << false << false;
}

// Stores an answer that no probe gives.
void GuestTest::kvmProbeIsStored()
{
    QFETCH(QString, key);
    QFETCH(bool, fresh);
    QFETCH(bool, used);
    const KvmProbe probed = kvmOfThisBoot();
    QCOMPARE(probed.why.isEmpty(), probed.works);
    QFile file(m_dir.filePath(u"unisweep/kvm-probe.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    kept[u"works"_s] = !probed.works;
    kept[u"why"_s] = u"planted"_s;
    if (key == u"boot"_s)
        kept[key] = u"another"_s;
    if (key == u"accessible"_s)
        kept[key] = !kept[key].toBool();
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(key == u"all"_s ? "{\"boot\": " : QJsonDocument(kept).toJson());
    file.close();

    const KvmProbe found = kvmOfThisBoot(fresh);
    QCOMPARE(found.why, used ? u"planted"_s : probed.why);
    QCOMPARE(found.works, used != probed.works);
    // A new probe replaces the stored answer.
    QCOMPARE(kvmOfThisBoot().why, found.why);
    file.remove();
}

// Starts a process without a parent, like an embedded QEMU.
static pid_t startOrphan(int reportTo)
{
    const pid_t child = fork();
    if (child == 0) {
        const pid_t orphan = fork();
        if (orphan == 0) {
            setsid();
            sleep(60);
            _exit(0);
        }
        [[maybe_unused]] const auto bytes = write(reportTo, &orphan, sizeof orphan);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    return child;
}

void GuestTest::guardKillsGuestsOfAKilledWorkbench()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) { // a workbench that is killed
        startOrphan(ends[1]);
        pid_t orphan = 0;
        [[maybe_unused]] auto bytes = read(ends[0], &orphan, sizeof orphan);
        guardProcess(identifyProcess(orphan));
        bytes = write(ends[1], &orphan, sizeof orphan);
        usleep(200'000);
        kill(getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    pid_t orphan = 0;
    QCOMPARE(read(ends[0], &orphan, sizeof orphan), ssize_t(sizeof orphan));
    QVERIFY(orphan > 0);
    QTRY_VERIFY_WITH_TIMEOUT(identifyProcess(orphan).startTicks == 0 || kill(orphan, 0) != 0, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(runtimeRoot() + u"/%1"_s.arg(child)), 5000);
}

void GuestTest::leftoversAreReaped()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) { // is killed together with its guard
        startOrphan(ends[1]);
        pid_t orphan = 0;
        [[maybe_unused]] auto bytes = read(ends[0], &orphan, sizeof orphan);
        noteGuestProcess(identifyProcess(orphan));
        bytes = write(ends[1], &orphan, sizeof orphan);
        kill(getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    pid_t orphan = 0;
    QCOMPARE(read(ends[0], &orphan, sizeof orphan), ssize_t(sizeof orphan));
    const QString own = runtimeDirectory(); // belongs to a running process, so it is kept
    QVERIFY(kill(orphan, 0) == 0);
    const Leftovers leftovers = reapLeftovers();
    QCOMPARE(leftovers.processes.size(), 1);
    QCOMPARE(leftovers.processes[0].pid, orphan);
    QTRY_VERIFY_WITH_TIMEOUT(identifyProcess(orphan).startTicks == 0 || kill(orphan, 0) != 0, 5000);
    QVERIFY(QFile::exists(own));
    QVERIFY(findLeftovers().isEmpty());
    // A PID that now belongs to another process is not killed.
    QVERIFY(!killProcess({getpid(), 1}));
}

void GuestTest::hostHasFacts()
{
    const QJsonObject facts = hostFacts();
    QVERIFY(facts.value(u"cpus"_s).toInteger() >= 1);
    QVERIFY(facts.value(u"kernel"_s).toString().startsWith(u"Linux"_s));
    const CpuTicks ticks = readCpuTicks();
    QVERIFY(ticks.total > 0);
    QCOMPARE(stolenShare(ticks, ticks), 0.0);
    QCOMPARE(stolenShare({100, 10}, {200, 15}), 0.05);
    const TcpTrouble trouble =
        parseTcpTrouble("TcpExt: SyncookiesSent ListenOverflows TCPSynRetrans\nTcpExt: 1 22 333\n"
                        "IpExt: InNoRoutes InOctets\nIpExt: 4 5\n");
    QCOMPARE(trouble.listenOverflows, 22u);
    QCOMPARE(trouble.synRetransmits, 333u);
    QCOMPARE(parseTcpTrouble("").synRetransmits, 0u);
}

// As in a run with many boots, or a window that is open for a day.
void GuestTest::hypervisorOpensAgainAndAgain()
{
    if (const QString why = whyNoHypervisor(HypervisorUri()); !why.isEmpty())
        QSKIP(qPrintable(why));
    constexpr int beyondLibvirtsTable = 22;
    QString version;
    for (int i = 0; i < beyondLibvirtsTable; ++i) {
        const Hypervisor hypervisor = openHypervisor(HypervisorUri(), {});
        QVERIFY(hypervisor.connection);
        version = hypervisor.version;
    }
    QVERIFY(version.startsWith(u"libvirt "_s));
}

QTEST_GUILESS_MAIN(GuestTest)
#include "guest.moc"
