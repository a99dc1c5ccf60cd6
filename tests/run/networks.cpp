// SPDX-License-Identifier: GPL-3.0-or-later
// Guests on bridges, and containers, through libvirt's system daemon; all of it in namespaces of
// the test's own.
#include <csignal>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "guest/hypervisor.h"
#include "guest/isolated_network.h"
#include "guest/libvirt_reaper.h"
#include "guest/runtime_directory.h"
#include "guest_run.h"
#include "own_namespace.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class NetworksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void guestAnswers_data();
    void guestAnswers();
    void leftOverNetworkIsEnded();
    void runOnCommandLine();
    void cleanupTestCase();

private:
    std::unique_ptr<PrivateLibvirt> m_libvirt;
    std::unique_ptr<QProcess> m_dnsmasq;
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
};

// A bridge of the host, and a machine of somebody's on it, as a laboratory has: the DHCP server
// will be there.
static bool makeBridge()
{
    const auto ip = [](const char* words) {
        return runOk(u"ip"_s, QString::fromLatin1(words).split(u' '));
    };
    return QDir().mkpath(u"/run/netns"_s) &&
           mount("none", "/run/netns", "tmpfs", 0, nullptr) == 0 &&
           ip("link add lab0 type bridge forward_delay 0") &&
           ip("address add 198.51.100.1/24 dev lab0") && ip("link set lab0 up") &&
           ip("netns add server") &&
           ip("link add lab0-server type veth peer name eth0 netns server") &&
           ip("link set lab0-server master lab0 up") &&
           ip("-n server address add 198.51.100.2/24 dev eth0") && ip("-n server link set eth0 up");
}

void NetworksTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoNamespace({u"libvirtd"_s, u"dnsmasq"_s, u"iptables"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache"_s));
    QVERIFY(makeBridge());
    m_dnsmasq = std::make_unique<QProcess>();
    m_dnsmasq->start(u"ip"_s, {u"netns"_s, u"exec"_s, u"server"_s, u"/usr/sbin/dnsmasq"_s,
                               u"--keep-in-foreground"_s, u"--conf-file=/dev/null"_s, u"--port=0"_s,
                               u"--interface=eth0"_s, u"--bind-interfaces"_s, u"--no-ping"_s,
                               u"--dhcp-range=198.51.100.50,198.51.100.99,1h"_s,
                               u"--dhcp-leasefile=%1"_s.arg(m_dir.filePath(u"leases"_s))});
    QVERIFY(m_dnsmasq->waitForStarted());
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void NetworksTest::cleanupTestCase()
{
    if (!m_dnsmasq)
        return;
    m_dnsmasq->kill();
    m_dnsmasq->waitForFinished();
}

// What a guest had is gone with it: no bridge but the laboratory's, no card on that.
void NetworksTest::cleanup()
{
    if (!m_libvirt)
        return;
    const auto others = [] {
        QStringList names;
        for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
            if (one.name() != u"lo" && !one.name().startsWith(u"lab0"))
                names << one.name();
        }
        return names;
    };
    QTRY_COMPARE_WITH_TIMEOUT(others(), QStringList(), 10'000);
}

void NetworksTest::guestAnswers_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QString>("address"); // a prefix of it
    QTest::newRow("container, isolated")
        << QByteArray("{platform: container, server: bind, network: isolated}") << "198.1";
    QTest::newRow("container, bridge with DHCP")
        << QByteArray("{platform: container, server: bind, network: bridge lab0}") << "198.51.100.";
    QTest::newRow("container, bridge with a fixed address")
        << QByteArray("{platform: container, server: bind, network: bridge lab0 198.51.100.7/24}")
        << "198.51.100.7";
    QTest::newRow("QEMU, isolated")
        << QByteArray("{platform: linux, server: bind, network: isolated}") << "198.1";
    QTest::newRow("QEMU, bridge with a fixed address")
        << QByteArray("{platform: linux, server: bind, hypervisor: 'qemu:///system', network: "
                      "bridge lab0 198.51.100.8/24 via 198.51.100.1}")
        << "198.51.100.8";
    // Nobody tells its address but its packets.
    QTest::newRow("QEMU, bridge with DHCP, silent")
        << QByteArray("{platform: linux, server: bind, hypervisor: 'qemu:///system', network: "
                      "bridge lab0}")
        << "198.51.100.";
}

void NetworksTest::guestAnswers()
{
    QFETCH(QByteArray, series);
    QFETCH(QString, address);
    const Experiment experiment = oneSeries(series);
    const QByteArray row = QTest::currentDataTag();
    const auto run =
        GuestRun::start(m_catalog, experiment, m_dir.filePath(QString::fromLatin1(row)),
                        row.endsWith("silent") ? Telling::Nothing : Telling::All);
    if (!run)
        return;
    const Endpoint endpoint = run->guest().endpoint({53, true});
    QVERIFY2(endpoint.address.startsWith(address), qPrintable(endpoint.address));
    QCOMPARE(endpoint.port, 53);

    const GuestCounters before = run->guest().counters();
    const StepOutcome outcome = run->load(200);
    const GuestCounters after = run->guest().counters();
    QCOMPARE(outcome.statistics.count(Outcome::Answered), 200);
    // 1.5 s at 200/s; the card carries little else (ARP, IPv6's greetings). By bytes, since a late
    // client's queries travel in trains, which a container's card counts as one packet.
    constexpr qint64 queries = 300;
    constexpr qint64 leastQuery = 34; // octets of DNS for www.example.test
    QVERIFY(after.receivedBytes - before.receivedBytes >= queries * leastQuery);
    QVERIFY(after.sentBytes - before.sentBytes >= queries * leastQuery);
    QVERIFY(after.receivedPackets > before.receivedPackets);
    QVERIFY(after.receivedPackets - before.receivedPackets < queries + 100);
    QVERIFY(after.sentPackets > before.sentPackets);
    QVERIFY(after.sentBytes > after.receivedBytes); // answers are longer than questions
    // Told; a busy host's guest may have dropped greetings while it booted, but no query: all were
    // answered.
    QVERIFY(before.receiveDrops >= 0 && after.receiveDrops >= before.receiveDrops);
    QVERIFY(after.cpuNs > before.cpuNs);
    qint64 memory = 0; // told with about one reading of a second
    const auto readMemory = [&] {
        const GuestCounters now = run->guest().counters();
        return memory = std::max({memory, now.memoryUsedKiB, now.residentKiB});
    };
    QTRY_VERIFY(readMemory() > 0);
    qInfo("%s: first answer after %.2f s, mean %.3f ms", qPrintable(endpoint.address),
          static_cast<double>(run->booted().record().bootNs) / 1e9,
          outcome.statistics.latency.meanNs / 1e6);
    QVERIFY(run->booted().record().domainXml.contains(
        experiment.series[0].network.kind == NetworkKind::Isolated ? u"<network>" : u"lab0"));
    run->booted().end(u"test"_s);
}

void NetworksTest::leftOverNetworkIsEnded()
{
    const Hypervisor hypervisor = openHypervisor(HypervisorUri::of("qemu:///system"), {});
    // The network of a process that is gone: no process has this start time.
    const QString name =
        QString(nextOwnedName()).replace(u"-%1-"_s.arg(ownProcess().startTicks), u"-1-"_s);
    const QString xml =
        isolatedNetworkXml(name, 198u << 24 | 19u << 16 | 255u << 8, u"52:54:00:75:73:01"_s);
    virNetworkPtr left = virNetworkCreateXML(hypervisor.connection.get(), xml.toUtf8().constData());
    QVERIFY(left);
    virNetworkFree(left);
    {
        NicSpec nic;
        nic.mac = u"52:54:00:75:73:01"_s;
        const IsolatedNetwork ours(hypervisor, nic, {});
        QCOMPARE(reapNetworks(hypervisor, Reap::End, {}), QStringList{name}); // and not ours
        QCOMPARE(virConnectNumOfNetworks(hypervisor.connection.get()), 1);
    }
    QCOMPARE(virConnectNumOfNetworks(hypervisor.connection.get()), 0);
}

// The same file as the window would write: guests on either network, container and process in one
// figure. The first opens libvirt's embedded driver, and the others its daemon all the same.
void NetworksTest::runOnCommandLine()
{
    QFile file(m_dir.filePath(u"three.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: three\nservice: dns\nmemory: 256\nrates: [100]\nduration: 1s\n"
               "warm-up: 200ms\nnetwork: isolated\nseries:\n"
               "  - {name: Guest, platform: linux, server: bind, network: user}\n"
               "  - {name: Bridged guest, platform: linux, server: bind}\n"
               "  - {name: Container, platform: container, server: bind}\n"
               "  - {name: Process, platform: process, server: bind, network: user}\n");
    file.close();
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--out"_s, m_dir.filePath(u"out"_s)});
    QVERIFY(run.waitForFinished(120'000));
    const QByteArray said = run.readAllStandardError();
    if (run.exitCode() == 3) // this host lacks something, and the message says what to do
        QSKIP(said.constData());
    QVERIFY2(run.exitCode() == 0, said.constData());
    const QDir out(m_dir.filePath(u"out"_s));
    const RunData data = readResults(out.filePath(out.entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.steps.size(), 4u);
    QVERIFY(data.guests[0].hypervisorUri.startsWith(u"qemu:///embed"_s));
    QCOMPARE(data.guests[1].hypervisorUri, u"qemu:///system"_s);
    QCOMPARE(data.guests[2].accelerator, u"lxc"_s);
    QCOMPARE(data.guests[3].accelerator, u"native"_s);
    for (const StepData& step : data.steps)
        QCOMPARE(step.statistics.count(Outcome::Answered), 100);
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {
        makeImages({u"linux/bind"_s, u"container/bind"_s, u"process/bind"_s});
    });
    QCoreApplication app(argc, argv);
    NetworksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "networks.moc"
