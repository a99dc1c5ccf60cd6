// SPDX-License-Identifier: GPL-3.0-or-later
// The XML of guests and networks, compared with golden files and validated by libvirt's schemas.
#include <QProcess>
#include <QXmlStreamReader>
#include <QtTest>

#include "guest/domain_xml.h"
#include "guest/guest_factory.h"
#include "guest/isolated_network.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

Q_DECLARE_METATYPE(unisweep::HypervisorKind)
Q_DECLARE_METATYPE(unisweep::NicKind)

class DomainXmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xmlIsGolden_data();
    void xmlIsGolden();
    void networkXmlIsGolden();
    void goldenFilesAreValid();
    void xmlEscapes();
};

static DomainSpec someSpec()
{
    DomainSpec spec;
    spec.name = u"unisweep-1-1"_s;
    spec.memoryMiB = 512;
    spec.kernel = u"/images/vmlinuz"_s;
    spec.initrd = u"/images/initrd"_s;
    spec.commandLine = u"console=ttyS0 quiet"_s;
    spec.nic.mac = u"52:54:00:75:73:01"_s;
    spec.owner = {1, 2};
    spec.ownerHost = u"desk"_s;
    return spec;
}

// A platform with a bootable disk, which the catalog does not have.
static std::shared_ptr<const PlatformEntry> diskPlatform()
{
    return std::make_shared<const PlatformEntry>(Catalog::parse(
        u"disk.yaml"_s,
        "unisweep-catalog: 1\nplatform: disk\ntitle: Disk\nboot: disk\nwritable-disk: true\n"
        "hypervisors: [qemu, kvm]\nimage: {source: import, obtain: make it}\nservers:\n"
        "  - {server: one, title: One, service: dns, ports: [53/udp]}\n"));
}

// The order that a run places, from the shipped catalog, with files that need not exist.
static GuestOrder orderOf(const QString& platform, HypervisorKind hypervisor)
{
    static const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    GuestOrder order;
    order.memoryMiB = 512;
    if (platform == u"disk"_s) {
        order.recipe.platformEntry = diskPlatform();
        order.image.disk = u"/images/disk"_s;
        order.image.diskFormat = u"qcow2"_s;
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
    order.image.kernel = u"/images/kernel"_s;
    if (platform == u"linux"_s || platform == u"linux-disk"_s)
        order.image.initrd = u"/images/initrd"_s;
    if (platform == u"linux-disk"_s || platform == u"osv"_s) {
        order.image.disk = u"/images/disk"_s;
        order.image.diskFormat = u"raw"_s;
    }
    return order;
}

// Every platform with every hypervisor and network that it supports.
void DomainXmlTest::xmlIsGolden_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<HypervisorKind>("hypervisor");
    QTest::addColumn<QString>("machine");
    QTest::addColumn<NicKind>("network");
    QTest::addColumn<bool>("pinned");
    QTest::addColumn<VirtualHardware>("hardware");
    const QMap<QByteArray, NicKind> kinds = {
        {"user", NicKind::User}, {"network", NicKind::Network}, {"bridge", NicKind::Bridge}};
    const auto add = [&](const char* platform, HypervisorKind hypervisor, const char* machine,
                         const char* network, bool pinned = false) {
        const bool named = hypervisor == HypervisorKind::Xen;
        QTest::addRow("%s-%s-%s%s", platform, named ? machine : qPrintable(toWord(hypervisor)),
                      network, pinned ? "-pinned" : "")
            << QString::fromLatin1(platform) << hypervisor << QString::fromLatin1(machine)
            << kinds.value(network) << pinned << VirtualHardware();
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
        add("container", HypervisorKind::Lxc, "", network);
    }
    QTest::newRow("linux-kvm-bridge-hardware")
        << u"linux"_s << HypervisorKind::Kvm << u"pc"_s << NicKind::Bridge << false
        << VirtualHardware{.vhost = Vhost::On, .networkQueues = 2, .hugepages = true};
    QTest::newRow("osv-kvm-network-hardware")
        << u"osv"_s << HypervisorKind::Kvm << u"pc"_s << NicKind::Network << false
        << VirtualHardware{.vhost = Vhost::Off, .diskIo = DiskIo::Native};
    QTest::newRow("disk-qemu-bridge-hardware")
        << u"disk"_s << HypervisorKind::Qemu << u"pc"_s << NicKind::Bridge << false
        << VirtualHardware{.networkQueues = 2, .diskIo = DiskIo::IoUring};
    add("linux", HypervisorKind::Qemu, "pc", "user", true);
    add("linux", HypervisorKind::Kvm, "pc", "user", true);
    add("container", HypervisorKind::Lxc, "", "bridge", true);
}

static QString goldenPath(const QString& name)
{
    return UNISWEEP_SOURCE_DIR u"/tests/golden/domain/"_s + name;
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

// UNISWEEP_REGENERATE=1 ctest -R '^domain_xml$' rewrites the golden files.
void DomainXmlTest::xmlIsGolden()
{
    QFETCH(QString, platform);
    QFETCH(HypervisorKind, hypervisor);
    QFETCH(QString, machine);
    QFETCH(NicKind, network);
    QFETCH(bool, pinned);
    QFETCH(VirtualHardware, hardware);
    GuestOrder order = orderOf(platform, hypervisor);
    if (pinned) {
        order.vcpus = 2;
        order.guestCpus = CpuList({2, 3});
        order.emulatorCpus = CpuList({0, 1});
    }
    order.hardware = hardware;
    if (hypervisor == HypervisorKind::Xen)
        order.machine = machine;
    if (network == NicKind::Bridge)
        order.network.kind = NetworkKind::Bridge;
    DomainSpec spec = domainSpec(order, hypervisor, u"address=192.0.2.2/24"_s);
    spec.nic.kind = network;
    spec.nic.mac = u"52:54:00:75:73:01"_s; // on a bridge, it depends on the host
    if (network != NicKind::User)
        spec.nic.source = u"lab0"_s;
    if (hypervisor == HypervisorKind::Lxc)
        spec.root = u"/run/root"_s;
    spec.name = u"unisweep-1-1"_s;
    spec.owner = {1, 2};
    spec.ownerHost = u"desk"_s;
    compareWithGolden(domainXml(spec),
                      goldenPath(QString::fromLatin1(QTest::currentDataTag()) + u".xml"_s));
}

void DomainXmlTest::networkXmlIsGolden()
{
    const QString xml = isolatedNetworkXml(u"unisweep-1-2-3"_s, u"us0000100000020"_s,
                                           198u << 24 | 18u << 16, u"52:54:00:75:73:01"_s);
    compareWithGolden(xml, goldenPath(u"../network/isolated.xml"_s));
}

// Uses the schemas of the installed libvirt.
void DomainXmlTest::goldenFilesAreValid()
{
    const QString validator = QStandardPaths::findExecutable(u"virt-xml-validate"_s);
    if (validator.isEmpty() || QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("virt-xml-validate or xmllint is missing; run: packaging/deps --test");
    for (const auto& [folder, schema] :
         {std::pair(u"domain"_s, u"domain"_s), std::pair(u"network"_s, u"network"_s)}) {
        const QDir directory(UNISWEEP_SOURCE_DIR u"/tests/golden/"_s + folder);
        const QStringList files = directory.entryList({u"*.xml"_s});
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

void DomainXmlTest::xmlEscapes()
{
    DomainSpec spec = someSpec();
    spec.commandLine = u"a=\"<b>&'\" c"_s;
    QXmlStreamReader reader(domainXml(spec));
    QString found;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"cmdline"_s)
            found = reader.readElementText();
    }
    QVERIFY(!reader.hasError());
    QCOMPARE(found, spec.commandLine);
}

QTEST_GUILESS_MAIN(DomainXmlTest)
#include "domain_xml.moc"
