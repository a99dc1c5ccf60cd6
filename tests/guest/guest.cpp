// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces around a guest that need no guest: XML, console, KVM probe, leftovers, deadlines.
#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QtTest>

#include "guest/accelerator.h"
#include "guest/bridge_helper.h"
#include "guest/bridged_network.h"
#include "guest/console_reader.h"
#include "guest/domain_xml.h"
#include "guest/guard.h"
#include "guest/guest_factory.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/isolated_network.h"
#include "guest/leftovers.h"
#include "guest/libvirt_call.h"
#include "guest/runtime_directory.h"

using namespace unisweep;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(unisweep::HypervisorKind)
Q_DECLARE_METATYPE(unisweep::NicKind)

class GuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void xmlIsGolden_data();
    void xmlIsGolden();
    void networkXmlIsGolden();
    void goldenFilesAreValid();
    void xmlEscapes();
    void consoleLines();
    void consoleReasons();
    void consoleWithoutLineEnds();
    void consoleGarbage();
    void addressWithItsGateway_data();
    void addressWithItsGateway();
    void bridgesNeedTheirRule_data();
    void bridgesNeedTheirRule();
    void callsHaveDeadlines();
    void hangingDaemonIsGivenUp();
    void oldLibvirtIsNamed();
    void lackOfMemoryIsSaid();
    void hostTellsItsMemory();
    void kvmProbeIsKept_data();
    void kvmProbeIsKept();
    void guardKillsWhenWeDie();
    void leftoversAreReaped();
    void hostHasFacts();
    void hypervisorOpensAgainAndAgain(); // last: others fork, which an open driver does not stand

private:
    QTemporaryDir m_dir;
};

void GuestTest::initTestCase()
{
    // A short path of our own: /tmp/XXXX. The test's processes are not to meet the user's.
    qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_dir.path().toUtf8());
}

static DomainSpec someSpec()
{
    DomainSpec spec;
    spec.name = QStringLiteral("unisweep-1-1");
    spec.memoryMiB = 512;
    spec.kernel = QStringLiteral("/images/vmlinuz");
    spec.initrd = QStringLiteral("/images/initrd");
    spec.commandLine = QStringLiteral("console=ttyS0 quiet");
    spec.nic.mac = QStringLiteral("52:54:00:75:73:01");
    spec.owner = {1, 2};
    spec.ownerHost = QStringLiteral("desk");
    return spec;
}

// A disk that boots by itself: the catalog has none.
static std::shared_ptr<const PlatformEntry> diskPlatform()
{
    return std::make_shared<const PlatformEntry>(Catalog::parse(
        QStringLiteral("disk.yaml"),
        "unisweep-catalog: 1\nplatform: disk\ntitle: Disk\nboot: disk\nwritable-disk: true\n"
        "hypervisors: [qemu, kvm]\nimage: {source: import, obtain: make it}\nservers:\n"
        "  - {server: one, title: One, service: dns, ports: [53/udp]}\n"));
}

// The order of a run: by the catalog that comes with the program, with files that need not exist.
static GuestOrder orderOf(const QString& platform, HypervisorKind hypervisor)
{
    static const Catalog catalog =
        Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    GuestOrder order;
    order.memoryMiB = 512;
    if (platform == QStringLiteral("disk")) {
        order.recipe.platformEntry = diskPlatform();
        order.image.disk = QStringLiteral("/images/disk");
        order.image.diskFormat = QStringLiteral("qcow2");
        return order;
    }
    for (const Recipe& recipe : catalog.recipes()) {
        if (!order.recipe.platformEntry && recipe.platform().id == platform &&
            std::holds_alternative<Recipe>(
                catalog.find({platform, recipe.server().id, {}, hypervisor})))
            order.recipe = recipe;
    }
    if (!order.recipe.platformEntry)
        qFatal("no server of %s on %s", qPrintable(platform), qPrintable(toWord(hypervisor)));
    order.image.kernel = QStringLiteral("/images/kernel");
    if (platform == QStringLiteral("linux") || platform == QStringLiteral("linux-disk"))
        order.image.initrd = QStringLiteral("/images/initrd");
    if (platform == QStringLiteral("linux-disk") || platform == QStringLiteral("osv")) {
        order.image.disk = QStringLiteral("/images/disk");
        order.image.diskFormat = QStringLiteral("raw");
    }
    return order;
}

// Every platform on every hypervisor and network that it knows.
void GuestTest::xmlIsGolden_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<HypervisorKind>("hypervisor");
    QTest::addColumn<QString>("machine");
    QTest::addColumn<NicKind>("network");
    const QMap<QByteArray, NicKind> kinds = {
        {"user", NicKind::User}, {"network", NicKind::Network}, {"bridge", NicKind::Bridge}};
    const auto add = [&](const char* platform, HypervisorKind hypervisor, const char* machine,
                         const char* network) {
        const bool named = hypervisor == HypervisorKind::Xen;
        QTest::addRow("%s-%s-%s", platform, named ? machine : qPrintable(toWord(hypervisor)),
                      network)
            << QString::fromLatin1(platform) << hypervisor << QString::fromLatin1(machine)
            << kinds.value(network);
    };
    for (const char* platform : {"linux", "linux-disk", "osv", "mirage", "disk"}) {
        for (HypervisorKind hypervisor : {HypervisorKind::Qemu, HypervisorKind::Kvm}) {
            for (const char* network : {"user", "network", "bridge"})
                add(platform, hypervisor, "pc", network);
        }
    }
    for (const char* network : {"network", "bridge"}) {
        add("linux", HypervisorKind::Xen, "xenpvh", network);
        add("linux", HypervisorKind::Xen, "xenpv", network);
        add("mirage-xen", HypervisorKind::Xen, "xenpvh", network);
        add("mirage-xen", HypervisorKind::Xen, "xenpv", network);
        add("osv", HypervisorKind::Xen, "xenpvh", network);
        add("container", HypervisorKind::Lxc, "", network);
    }
}

static QString goldenPath(const QString& name)
{
    return QStringLiteral(UNISWEEP_SOURCE_DIR "/tests/golden/domain/") + name;
}

static void compareWithGolden(const QString& xml, const QString& path)
{
    QFile file(path);
    if (qEnvironmentVariableIsSet("UNISWEEP_REGENERATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(xml.toUtf8());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    QCOMPARE(xml, QString::fromUtf8(file.readAll()));
}

// UNISWEEP_REGENERATE=1 ctest -R '^guest$' writes the golden files anew.
void GuestTest::xmlIsGolden()
{
    QFETCH(QString, platform);
    QFETCH(HypervisorKind, hypervisor);
    QFETCH(QString, machine);
    QFETCH(NicKind, network);
    GuestOrder order = orderOf(platform, hypervisor);
    if (hypervisor == HypervisorKind::Xen)
        order.machine = machine;
    if (network == NicKind::Bridge)
        order.network.kind = NetworkKind::Bridge;
    DomainSpec spec = domainSpec(order, hypervisor, QStringLiteral("address=192.0.2.2/24"));
    spec.nic.kind = network;
    spec.nic.mac = QStringLiteral("52:54:00:75:73:01"); // that of a bridge is this host's
    if (network != NicKind::User)
        spec.nic.source = QStringLiteral("lab0");
    if (hypervisor == HypervisorKind::Lxc)
        spec.root = QStringLiteral("/run/root");
    spec.name = QStringLiteral("unisweep-1-1");
    spec.owner = {1, 2};
    spec.ownerHost = QStringLiteral("desk");
    compareWithGolden(domainXml(spec), goldenPath(QString::fromLatin1(QTest::currentDataTag()) +
                                                  QStringLiteral(".xml")));
}

void GuestTest::networkXmlIsGolden()
{
    const QString xml = isolatedNetworkXml(QStringLiteral("unisweep-1-2-3"), 198u << 24 | 18u << 16,
                                           QStringLiteral("52:54:00:75:73:01"));
    compareWithGolden(xml, goldenPath(QStringLiteral("../network/isolated.xml")));
}

// By libvirt's own schemas, of the version that is installed.
void GuestTest::goldenFilesAreValid()
{
    const QString validator = QStandardPaths::findExecutable(QStringLiteral("virt-xml-validate"));
    if (validator.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("xmllint")).isEmpty())
        QSKIP("virt-xml-validate or xmllint is missing; run: packaging/deps --test");
    for (const auto& [folder, schema] :
         {std::pair(QStringLiteral("domain"), QStringLiteral("domain")),
          std::pair(QStringLiteral("network"), QStringLiteral("network"))}) {
        const QDir directory(QStringLiteral(UNISWEEP_SOURCE_DIR "/tests/golden/") + folder);
        const QStringList files = directory.entryList({QStringLiteral("*.xml")});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(validator, {directory.filePath(file), schema});
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitCode() == 0, process.readAll().constData());
        }
    }
}

void GuestTest::xmlEscapes()
{
    DomainSpec spec = someSpec();
    spec.commandLine = QStringLiteral("a=\"<b>&'\" c");
    QXmlStreamReader reader(domainXml(spec));
    QString found;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.name() == QStringLiteral("cmdline"))
            found = reader.readElementText();
    }
    QVERIFY(!reader.hasError());
    QCOMPARE(found, spec.commandLine);
}

static QList<ConsoleMark> someMarks()
{
    return {
        {QRegularExpression(QStringLiteral("network (\\S+)")), ConsoleMeaning::NetworkUp,
         QStringLiteral("up")},
        {QRegularExpression(QStringLiteral("Out of memory")), ConsoleMeaning::OutOfMemory,
         QStringLiteral("no memory")},
        {QRegularExpression(QStringLiteral("panic")), ConsoleMeaning::KernelPanic,
         QStringLiteral("panic")},
    };
}

void GuestTest::consoleLines()
{
    ConsoleReader reader(someMarks());
    QCOMPARE(reader.feed("boot\r\nnetw").events.size(), 0);
    const auto [text, lines, events] =
        reader.feed("ork \x1b[1m10.0.2.15\x1b[0m\r\nOut of memory: killed\npanic now\nrest");
    QCOMPARE(events.size(), 3);
    QVERIFY(text.startsWith(QStringLiteral("ork 10.0.2.15\nOut of memory")));
    QCOMPARE(events[0].capture, QStringLiteral("10.0.2.15"));
    QVERIFY(reader.death());
    QCOMPARE(reader.death()->meaning,
             ConsoleMeaning::OutOfMemory); // the first cause, not what followed
    QCOMPARE(reader.text(),
             QStringLiteral("boot\nnetwork 10.0.2.15\nOut of memory: killed\npanic now\nrest"));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(reader.arrivals(), (QList<qint64>{0, 0, 0, 0}));
    QCOMPARE(reader.tail(2), QStringLiteral("panic now\nrest"));
}

// A register dump comes before the line that says why; what a crashed guest says later does not
// replace a reason.
void GuestTest::consoleReasons()
{
    QList<ConsoleMark> marks = someMarks();
    marks << ConsoleMark{QRegularExpression(QStringLiteral("^\\[registers\\]")),
                         ConsoleMeaning::Fault, QStringLiteral("crashed"), true};
    ConsoleReader reader(marks);
    reader.feed("[registers]\n");
    QVERIFY(reader.death());
    QCOMPARE(reader.death()->says, QStringLiteral("crashed"));
    reader.feed("RIP: 0x10\npanic: because\n");
    QCOMPARE(reader.death()->line, QStringLiteral("panic: because"));
    reader.feed("[registers]\nOut of memory\n");
    QCOMPARE(reader.death()->line, QStringLiteral("panic: because"));
}

// Cut into lines, nothing is lost, and no character is torn.
void GuestTest::consoleWithoutLineEnds()
{
    ConsoleReader reader(someMarks());
    const QString text = QString(9'000, QChar(0x20ac)); // three bytes each
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size(); at += 7)
        reader.feed(bytes.mid(at, 7));
    QCOMPARE(reader.text().remove(QLatin1Char('\n')), text);
}

void GuestTest::consoleGarbage()
{
    ConsoleReader reader(someMarks());
    const QByteArray noise(10 << 20, '\xff');
    for (int at = 0; at < noise.size(); at += 1 << 16)
        reader.feed(noise.mid(at, 1 << 16));
    QVERIFY(reader.text().size() < 1 << 20);
    reader.feed("\nthe end\n");
    QVERIFY(reader.text().endsWith(QStringLiteral("the end\n")));
}

void GuestTest::addressWithItsGateway_data()
{
    QTest::addColumn<QByteArray>("words"); // that give the guest its address
    QTest::addColumn<QString>("network");
    QTest::addColumn<bool>("refused");
    const QString bare = QStringLiteral("bridge br0 192.0.2.2/24");
    const QString with = bare + QStringLiteral(" via 192.0.2.1");
    QTest::newRow("one word") << QByteArray("netdev.ip={address}/{prefix}:{gateway}") << bare
                              << true;
    QTest::newRow("one word, gateway")
        << QByteArray("netdev.ip={address}:{gateway}") << with << false;
    QTest::newRow("two words") << QByteArray("ip={address} gw={gateway}") << bare << false;
}

// A gateway that is not named takes its word with it, and must not take the address along.
void GuestTest::addressWithItsGateway()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, network);
    QFETCH(bool, refused);
    GuestOrder order;
    order.recipe.platformEntry = std::make_shared<const PlatformEntry>(
        Catalog::parse(QStringLiteral("toy.yaml"),
                       "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\nboot: direct-kernel\n"
                       "hypervisors: [qemu, kvm]\nnetwork: {static: '" +
                           words +
                           "'}\nimage: {source: import, obtain: make it}\nservers:\n"
                           "  - {server: one, title: One, service: dns, ports: [53/udp]}\n"));
    order.hypervisor =
        HypervisorUri::of("qemu+ssh://host.example/system"); // its bridges are its own
    QString why;
    order.network = NetworkChoice::fromText(network, why).value();
    why = whyNoGuest(order);
    QVERIFY2(refused ? why.contains(QStringLiteral("192.0.2.2/24 via GATEWAY")) : why.isEmpty(),
             qPrintable(why));
}

void GuestTest::bridgesNeedTheirRule_data()
{
    QTest::addColumn<int>("mode"); // of the helper; 0: there is none
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("says");
    QTest::newRow("no helper") << 0 << QByteArray("allow lab0\n") << "chmod u+s";
    QTest::newRow("helper without rights") << 0755 << QByteArray("allow lab0\n") << "chmod u+s";
    QTest::newRow("no rules") << 04755 << QByteArray() << "Add this line to";
    QTest::newRow("another bridge")
        << 04755 << QByteArray("allow br0\n# allow lab0\n") << "allow lab0";
    QTest::newRow("allowed") << 04755 << QByteArray("allow br0\nallow  lab0\n") << "";
    QTest::newRow("all") << 04755 << QByteArray("allow all\n") << "";
}

void GuestTest::bridgesNeedTheirRule()
{
    QFETCH(int, mode);
    QFETCH(QByteArray, rules);
    QFETCH(QString, says);
    if (geteuid() != 0)
        QSKIP("a helper of root's can only be made by root; run: sudo ctest");
    QTemporaryDir dir;
    const BridgeHelperFiles files{{dir.filePath(QStringLiteral("helper"))},
                                  dir.filePath(QStringLiteral("bridge.conf"))};
    const auto write = [](const QString& path, const QByteArray& text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    if (mode != 0) {
        QVERIFY(write(files.helpers[0], "x"));
        QVERIFY(chmod(QFile::encodeName(files.helpers[0]).constData(), static_cast<mode_t>(mode)) ==
                0);
    }
    if (!rules.isEmpty())
        QVERIFY(write(files.rules, rules));
    const QString why = whyNoBridgeHelper(QStringLiteral("lab0"), files);
    QVERIFY2(says.isEmpty() ? why.isEmpty() : why.contains(says), qPrintable(why));

    // And of an address that nobody here is told, what to do about it.
    QString unused;
    const BridgedNetwork network(
        NetworkChoice::fromText(QStringLiteral("bridge lab0"), unused).value(), {});
    QVERIFY(network.addressHint().contains(QStringLiteral("network: bridge lab0 ADDRESS/BITS")));
    QVERIFY(network.addressHint().contains(QStringLiteral("means: network-up")));
}

void GuestTest::callsHaveDeadlines()
{
    QCOMPARE(callLibvirt(QStringLiteral("x"), 5s, {}, [] { return 7; }), 7);
    QVERIFY_EXCEPTION_THROWN(callLibvirt(QStringLiteral("x"), 5s, {},
                                         []() -> int { throw GuestError(QStringLiteral("no")); }),
                             GuestError);
    try {
        callLibvirt(QStringLiteral("a stuck call"), 50ms, {},
                    [] { std::this_thread::sleep_for(500ms); });
        QFAIL("waited for ever");
    } catch (const GuestError& error) {
        QVERIFY2(QByteArray(error.what())
                     .startsWith("a stuck call: libvirt did not answer within 50 ms"),
                 error.what());
    }
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(callLibvirt(QStringLiteral("x"), 5s, source.get_token(),
                                         [] { std::this_thread::sleep_for(500ms); }),
                             Cancelled);
}

// A daemon that takes the connection and never says a word.
void GuestTest::hangingDaemonIsGivenUp()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("libvirt-sock"));
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
    QVERIFY2(why.contains(QStringLiteral("did not answer within 5")), qPrintable(why));
}

void GuestTest::oldLibvirtIsNamed()
{
    QVERIFY(whyTooOld(6'001'000).isEmpty());
    QVERIFY(whyTooOld(11'000'000).isEmpty());
    const QString why = whyTooOld(4'005'002);
    QVERIFY2(why.contains(QStringLiteral("libvirt 4.5.2 is older than 6.1.0")), qPrintable(why));
}

void GuestTest::lackOfMemoryIsSaid()
{
    const QString words = QStringLiteral(
        "cannot create the guest on qemu:///embed: internal error: process exited while "
        "connecting to monitor: qemu-system-x86_64: cannot set up guest memory 'pc.ram': Cannot "
        "allocate memory");
    const QString said = explainedCreation(words, 4096);
    QVERIFY2(said.startsWith(QStringLiteral("this host has no 4096 MiB of memory left")),
             qPrintable(said));
    QVERIFY(said.endsWith(words));
    const QString other = QStringLiteral("cannot create the guest: no such machine");
    QCOMPARE(explainedCreation(other, 4096), other);
}

void GuestTest::hostTellsItsMemory()
{
    const HostMemory memory = readHostMemory();
    QVERIFY(memory.availableMiB > 0);
    QVERIFY(memory.totalMiB >= memory.availableMiB);
    QCOMPARE(hostFacts().value(QStringLiteral("memory_mib")).toInteger() / 1024,
             memory.totalMiB / 1024);
}

void GuestTest::kvmProbeIsKept_data()
{
    QTest::addColumn<QString>("key"); // of what is kept, to change
    QTest::addColumn<bool>("fresh");
    QTest::addColumn<bool>("used"); // what was kept is the answer
    QTest::newRow("kept") << QString() << false << true;
    QTest::newRow("asked anew") << QString() << true << false;
    QTest::newRow("of another boot") << QStringLiteral("boot") << false << false;
    QTest::newRow("of other rights") << QStringLiteral("accessible") << false << false;
    QTest::newRow("damaged") << QStringLiteral("all") << false << false;
}

// An answer that no probe gives is planted where the first one was kept.
void GuestTest::kvmProbeIsKept()
{
    QFETCH(QString, key);
    QFETCH(bool, fresh);
    QFETCH(bool, used);
    const KvmProbe probed = kvmOfThisBoot();
    QCOMPARE(probed.why.isEmpty(), probed.works);
    QFile file(m_dir.filePath(QStringLiteral("unisweep/kvm-probe.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    kept[QStringLiteral("works")] = !probed.works;
    kept[QStringLiteral("why")] = QStringLiteral("planted");
    if (key == QStringLiteral("boot"))
        kept[key] = QStringLiteral("another");
    if (key == QStringLiteral("accessible"))
        kept[key] = !kept[key].toBool();
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(key == QStringLiteral("all") ? "{\"boot\": " : QJsonDocument(kept).toJson());
    file.close();

    const KvmProbe found = kvmOfThisBoot(fresh);
    QCOMPARE(found.why, used ? QStringLiteral("planted") : probed.why);
    QCOMPARE(found.works, used != probed.works);
    // What was probed replaces what was kept.
    QCOMPARE(kvmOfThisBoot().why, found.why);
    file.remove();
}

// A process that is nobody's child: what an embedded QEMU looks like.
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

void GuestTest::guardKillsWhenWeDie()
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
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(runtimeRoot() + QStringLiteral("/%1").arg(child)),
                             5000);
}

void GuestTest::leftoversAreReaped()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) { // dies together with its guard
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
    const QString own = runtimeDirectory(); // a process that lives is left alone
    QVERIFY(kill(orphan, 0) == 0);
    const Leftovers leftovers = reapLeftovers();
    QCOMPARE(leftovers.processes.size(), 1);
    QCOMPARE(leftovers.processes[0].pid, orphan);
    QTRY_VERIFY_WITH_TIMEOUT(identifyProcess(orphan).startTicks == 0 || kill(orphan, 0) != 0, 5000);
    QVERIFY(QFile::exists(own));
    QVERIFY(findLeftovers().isEmpty());
    // A number that now belongs to another process is not killed.
    QVERIFY(!killProcess({getpid(), 1}));
}

void GuestTest::hostHasFacts()
{
    const QJsonObject facts = hostFacts();
    QVERIFY(facts.value(QStringLiteral("cpus")).toInteger() >= 1);
    QVERIFY(facts.value(QStringLiteral("kernel")).toString().startsWith(QStringLiteral("Linux")));
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

// As a run of many boots does, and a window that is open for a day.
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
    QVERIFY(version.startsWith(QStringLiteral("libvirt ")));
}

QTEST_GUILESS_MAIN(GuestTest)
#include "guest.moc"
