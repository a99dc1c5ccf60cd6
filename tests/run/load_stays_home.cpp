// SPDX-License-Identifier: GPL-3.0-or-later
// Load reaches the guest and nothing else, whatever an experiment, a server or a guest specifies.
// The test runs in a private network namespace whose default route leads to an interface on which
// every packet is counted.
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <net/ethernet.h>
#include <net/if.h>
#include <poll.h>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QtTest>

#include "guest_run.h"
#include "own_namespace.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

namespace
{

// Packets sent on all interfaces but loopback, except those that the kernel sends itself.
class PacketCounter
{
public:
    PacketCounter()
    {
        for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
            if (one.name() == u"lo")
                continue;
            const int socket = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_ALL));
            sockaddr_ll place{};
            place.sll_family = AF_PACKET;
            place.sll_protocol = htons(ETH_P_ALL);
            place.sll_ifindex = one.index();
            if (socket < 0 || bind(socket, reinterpret_cast<sockaddr*>(&place), sizeof place) != 0)
                qFatal("no packets can be counted on %s", qPrintable(one.name()));
            m_sockets.push_back({one.name(), socket});
        }
    }
    ~PacketCounter()
    {
        for (const auto& [name, socket] : m_sockets)
            close(socket);
    }

    /// Empty if nothing was sent, otherwise what was sent where. On the `own` interfaces, the guest
    /// itself may send.
    QString sent(const QStringList& own = {})
    {
        QStringList found;
        for (const auto& [name, socket] : m_sockets) {
            if (own.contains(name))
                continue;
            QByteArray packet(2048, Qt::Uninitialized);
            while (true) {
                sockaddr_ll from{};
                socklen_t length = sizeof from;
                const ssize_t bytes =
                    recvfrom(socket, packet.data(), static_cast<std::size_t>(packet.size()),
                             MSG_DONTWAIT, reinterpret_cast<sockaddr*>(&from), &length);
                if (bytes < 0)
                    break;
                const QByteArray frame = packet.left(bytes);
                if (from.sll_pkttype == PACKET_OUTGOING && !isTheKernels(frame))
                    found << name + u": "_s + QString::fromLatin1(frame.toHex());
            }
        }
        return found.join(QLatin1Char('\n'));
    }

private:
    // IPv6 multicast memberships and neighbor discovery (ICMPv6 130 to 143), and IPv4 IGMP.
    static bool isTheKernels(const QByteArray& frame)
    {
        const auto byte = [&](qsizetype at) {
            return static_cast<quint8>(at < frame.size() ? frame[at] : 0);
        };
        const int type = byte(12) << 8 | byte(13);
        if (type == ETH_P_IP)
            return byte(14 + 9) == IPPROTO_IGMP;
        if (type != ETH_P_IPV6)
            return false;
        const bool hops = byte(14 + 6) == IPPROTO_HOPOPTS;
        const int next = hops ? byte(14 + 40) : byte(14 + 6);
        const int icmp = byte(hops ? 14 + 48 : 14 + 40);
        return next == IPPROTO_ICMPV6 && icmp >= 130 && icmp <= 143;
    }

    std::vector<std::pair<QString, int>> m_sockets;
};

// A guest that claims to have the given address.
class LyingGuest : public Guest
{
public:
    explicit LyingGuest(QString address)
        : m_address(std::move(address))
    {
    }
    void start(std::stop_token) override {}
    void stop() override {}
    quint64 createdMonotonicNs() const override { return 1; }
    Endpoint endpoint(const Port& port) const override
    {
        return {port, m_address, static_cast<quint16>(port.number)};
    }
    GuestCounters counters() override { return {}; }
    QList<ConsolePiece> takeConsole() override { return {}; }
    bool isRunning(QString&) override { return true; }
    QString description() const override { return {}; }
    Accelerator accelerator() const override { return Accelerator::Native; }
    QString commandLine() const override { return {}; }
    QString hypervisorUri() const override { return {}; }

private:
    const QString m_address;
};

struct CommandResult {
    int code = 0;
    QByteArray output;
};

CommandResult runProgram(const QString& name, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(name, arguments);
    const bool ended =
        QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000);
    return {ended ? process.exitCode() : -1, process.readAll()};
}

} // namespace

class LoadStaysHomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void packetsAreCounted();
    void guestsThatLie_data();
    void guestsThatLie();
    void experimentsThatPointElsewhere_data();
    void experimentsThatPointElsewhere();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void foreignLease();
    void cleanupTestCase();

private:
    std::unique_ptr<PrivateLibvirt> m_libvirt;
    std::unique_ptr<QProcess> m_dnsmasq;
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
};

// other0 has the default route; lab0 is a lab's bridge; rogue0 is a bridge with a DHCP server that
// hands out addresses of somebody else.
void LoadStaysHomeTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoNamespace({u"libvirtd"_s, u"dnsmasq"_s, u"dnsperf"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache"_s));
    QVERIFY(
        ip(u"link add other0 type veth peer name nobody0"_s) && ip(u"link set other0 arp off"_s) &&
        ip(u"link set nobody0 up"_s) && ip(u"address add 192.168.77.1/24 dev other0"_s) &&
        ip(u"address add 2001:db8:77::1/64 dev other0 nodad"_s) && ip(u"link set other0 up"_s) &&
        ip(u"route add default dev other0"_s) && ip(u"-6 route add default dev other0"_s));
    QVERIFY(makeLabBridge());
    // Network namespaces have files under their names, which would be left behind.
    QVERIFY(QDir().mkpath(u"/run/netns"_s) &&
            mount("none", "/run/netns", "tmpfs", 0, nullptr) == 0);
    QVERIFY(ip(u"link add rogue0 type bridge forward_delay 0"_s) &&
            ip(u"address add 203.0.113.1/24 dev rogue0"_s) && ip(u"link set rogue0 up"_s) &&
            ip(u"netns add rogue"_s) &&
            ip(u"link add rogue1 type veth peer name eth0 netns rogue"_s) &&
            ip(u"link set rogue1 master rogue0"_s) && ip(u"link set rogue1 up"_s) &&
            ip(u"-n rogue address add 192.168.77.200/24 dev eth0"_s) &&
            ip(u"-n rogue link set eth0 up"_s));
    m_dnsmasq = std::make_unique<QProcess>();
    m_dnsmasq->start(u"ip"_s, {u"netns"_s, u"exec"_s, u"rogue"_s, u"/usr/sbin/dnsmasq"_s,
                               u"--keep-in-foreground"_s, u"--conf-file=/dev/null"_s, u"--port=0"_s,
                               u"--interface=eth0"_s, u"--bind-interfaces"_s, u"--no-ping"_s,
                               u"--dhcp-range=192.168.77.50,192.168.77.60,1h"_s,
                               u"--dhcp-leasefile=%1"_s.arg(m_dir.filePath(u"leases"_s))});
    QVERIFY(m_dnsmasq->waitForStarted());
    // Makes name lookups leave through other0.
    QFile resolver(m_dir.filePath(u"resolv.conf"_s));
    QVERIFY(resolver.open(QIODevice::WriteOnly));
    resolver.write("nameserver 192.0.2.53\noptions timeout:1 attempts:1\n");
    resolver.close();
    QVERIFY(mount(QFile::encodeName(resolver.fileName()).constData(), "/etc/resolv.conf", nullptr,
                  MS_BIND, nullptr) == 0);
}

void LoadStaysHomeTest::cleanupTestCase()
{
    if (!m_dnsmasq)
        return;
    m_dnsmasq->kill();
    m_dnsmasq->waitForFinished();
}

// Proves that the counter counts, without which the zeros below would mean nothing.
void LoadStaysHomeTest::packetsAreCounted()
{
    PacketCounter counter;
    QCOMPARE(counter.sent(), QString());
    QUdpSocket socket;
    socket.writeDatagram("x", QHostAddress(u"192.168.77.9"_s), 53);
    socket.writeDatagram("x", QHostAddress(u"2001:db8:77::9"_s), 53);
    const QString sent = counter.sent();
    QCOMPARE(sent.count(u"other0"_s), 2);
    // A name lookup goes to the outside, too.
    runProgram(u"getent"_s, {u"hosts"_s, u"victim.test"_s});
    QVERIFY(counter.sent().contains(u"other0"_s));
}

void LoadStaysHomeTest::guestsThatLie_data()
{
    QTest::addColumn<QString>("network");
    // If the bridge does not exist, nothing is known but its kind.
    for (const char* network : {"user", "isolated", "bridge lab0", "bridge nobridge0"}) {
        for (const char* address :
             {"8.8.8.8", "::ffff:8.8.8.8", "fe80::1%other0", "2001:db8:77::9%other0",
              "victim.example.test", "255.255.255.255", "224.0.0.1", "ff02::1%other0", "0x08080808",
              "8.8"})
            QTest::addRow("%s, %s", network, address) << QString::fromLatin1(network);
    }
    // Private addresses that are known not to be in the guest's network.
    for (const char* network : {"user", "isolated", "bridge lab0"}) {
        for (const char* address : {"192.168.77.9", "::ffff:192.168.77.9"})
            QTest::addRow("%s, %s", network, address) << QString::fromLatin1(network);
    }
}

void LoadStaysHomeTest::guestsThatLie()
{
    QFETCH(QString, network);
    const QString address = QString::fromLatin1(QTest::currentDataTag()).section(u", "_s, 1);
    QString why;
    Series series;
    series.network = NetworkChoice::fromText(network, why).value();
    PacketCounter counter;
    for (const Client client : {Client::Native, Client::Dnsperf}) {
        ResultsWriter results(
            m_dir.filePath(u"%1.unisweep"_s.arg(qHash(address + network + toWord(client)))),
            Experiment(), "{}");
        QuietObserver observer;
        LoadTarget target;
        target.port = 53;
        BootedGuest guest(std::make_unique<LyingGuest>(address), {}, {}, target, results, observer);
        guest.setScope(LoadScope(series));
        const auto load = makeLoadClient(client);
        QVERIFY_EXCEPTION_THROWN(guest.start(*load, 300ms, {}, [] {}), GuestFailed);
    }
    QCOMPARE(counter.sent(), QString());
}

void LoadStaysHomeTest::experimentsThatPointElsewhere_data()
{
    QTest::addColumn<QByteArray>("yaml"); // keys that replace the defaults
    const auto series = [](const char* words) {
        return QByteArray("series:\n  - {platform: container, server: bind, ") + words + "}\n";
    };
    QTest::newRow("fixed address of somebody else")
        << series("network: bridge lab0 192.168.77.9/24");
    QTest::newRow("fixed public address") << series("network: bridge lab0 8.8.8.8/24");
    QTest::newRow("name as an address") << series("network: bridge lab0 victim.example.test/24");
    QTest::newRow("mapped address") << series("network: 'bridge lab0 ::ffff:192.168.77.9/96'");
    QTest::newRow("zone") << series("network: 'bridge lab0 fe80::1%other0/64'");
    QTest::newRow("gateway") << series("network: bridge lab0 198.51.100.7/24 via victim.test");
    QTest::newRow("daemon elsewhere") << series("hypervisor: 'lxc+tcp://192.168.77.9/system'");
    QTest::newRow("daemon over ssh") << series("hypervisor: 'lxc+ssh://root@192.168.77.9/system'");
    QTest::newRow("daemon with a program")
        << series("hypervisor: 'lxc+ext:///system?command=/bin/true'");
    QTest::newRow("load from elsewhere")
        << "load-from: ['ssh://root@192.168.77.9']\n" + series("network: isolated");
    QTest::newRow("query file") << QByteArray(
        "client: dnsperf -s 192.168.77.9\nseries:\n  - {platform: process, server: bind}\n");
}

void LoadStaysHomeTest::experimentsThatPointElsewhere()
{
    QFETCH(QByteArray, yaml);
    QFile file(m_dir.filePath(u"elsewhere.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: elsewhere\nservice: dns\nrates: [50]\nduration: 200ms\n"
               "boot-timeout: 5s\n" +
               QByteArray(yaml.contains("client:") ? "" : "client: dnsperf\n") + yaml);
    file.close();
    PacketCounter counter;
    const CommandResult run =
        runProgram(UNISWEEP_BIN_DIR u"/unisweep"_s,
                   {u"run"_s, file.fileName(), u"--out"_s, m_dir.path(), u"--no-figures"_s});
    QVERIFY2(run.code > 0, run.output.constData()); // refused or failed, but not crashed
    QCOMPARE(counter.sent({u"lab0"_s}), QString());
}

void LoadStaysHomeTest::redirectsAreNotFollowed_data()
{
    QTest::addColumn<QString>("client");
    QTest::newRow("native") << UNISWEEP_BIN_DIR u"/unisweep-load"_s;
    QTest::newRow("httperf") << u"httperf"_s;
}

void LoadStaysHomeTest::redirectsAreNotFollowed()
{
    QFETCH(QString, client);
    const bool native = client.endsWith(u"unisweep-load"_s);
    if (QStandardPaths::findExecutable(client).isEmpty())
        QSKIP("httperf is missing; run: packaging/deps --test");
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    int requestCount = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &requestCount] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++requestCount;
            socket->write("HTTP/1.1 302 Found\r\nLocation: http://192.168.77.9/\r\nRefresh: 0; "
                          "url=http://victim.example.test/\r\nAlt-Svc: h2=\"192.168.77.9:80\"\r\n"
                          "Connection: close\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const QString port = QString::number(server.serverPort());
    PacketCounter counter;
    const CommandResult run =
        native ? runProgram(client, {u"http"_s, u"--target"_s, u"127.0.0.1:"_s + port, u"--rate"_s,
                                     u"50"_s, u"--duration"_s, u"400ms"_s})
               : runProgram(client, {u"--server"_s, u"127.0.0.1"_s, u"--port"_s, port,
                                     u"--num-conns"_s, u"5"_s, u"--rate"_s, u"20"_s});
    QVERIFY2(requestCount >= 5, run.output.constData());
    QCOMPARE(counter.sent(), QString());
}

// A real guest whose address was assigned by a rogue DHCP server.
void LoadStaysHomeTest::foreignLease()
{
    QFile file(m_dir.filePath(u"lease.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: lease\nservice: dns\nclient: dnsperf\nrates: [50]\n"
               "duration: 200ms\nboot-timeout: 30s\nseries:\n"
               "  - {platform: container, server: bind, network: bridge rogue0}\n");
    file.close();
    PacketCounter counter;
    const CommandResult run =
        runProgram(UNISWEEP_BIN_DIR u"/unisweep"_s,
                   {u"run"_s, file.fileName(), u"--out"_s, m_dir.path(), u"--no-figures"_s});
    QVERIFY2(run.output.contains("not in a network of bridge rogue0"), run.output.constData());
    QVERIFY2(run.output.contains("192.168.77.5"), run.output.constData());
    // On the bridge, the guest and the DHCP server exchange packets; nothing may leave it.
    QCOMPARE(counter.sent({u"rogue0"_s, u"rogue1"_s}), QString());
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({u"container/bind"_s}); });
    QCoreApplication app(argc, argv);
    LoadStaysHomeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "load_stays_home.moc"
