// SPDX-License-Identifier: GPL-3.0-or-later
// Guests on Xen: QEMU runs a machine with Xen 4.17 and its dom0, made from the distribution's
// packages. Its libvirt is reached through a port forwarded on loopback, its guests through a
// bridge in a private network namespace.
//
// The machine is created once by tests/xen/make-dom0, next to the build, and never written to.
#include <QCoreApplication>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "guest/hypervisor.h"
#include "guest_run.h"
#include "own_namespace.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

static const QString machineDir = UNISWEEP_BIN_DIR u"/../test-xen"_s;
static const QString uri = u"xen+tcp://127.0.0.1/system"_s;
// Guests run in nested emulators.
static const QByteArray bootTimeout = "120s";

class XenGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guestResponds_data();
    void guestResponds();
    void experimentRuns_data();
    void experimentRuns();
    void cleanupTestCase();

private:
    void startMachine();
    QByteArray dom0Console() const;

    QProcess m_dnsmasq;
    QProcess m_machine;
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
};

static const QString mirageMissing =
    u"real unikernels are not part of the project: set UNISWEEP_IMAGES=DIR, and put mirage/dns.xen "
    "there (see experiments/unikernels/README.md)"_s;

static QString mirageImage()
{
    const QString file = qEnvironmentVariable("UNISWEEP_IMAGES") + u"/mirage/dns.xen"_s;
    return QFile::exists(file) ? file : QString();
}

static void importMirage()
{
    if (mirageImage().isEmpty())
        return;
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const auto recipe = catalog.find({u"mirage-xen"_s, u"dns"_s, {}, {}});
    ImageBuilder(ImageStore()).import(std::get<Recipe>(recipe), mirageImage(), {});
}

static bool makeLaboratory()
{
    return ip(u"link set lo up"_s) && makeLabBridge() && ip(u"tuntap add tap0 mode tap"_s) &&
           ip(u"link set tap0 master lab0"_s) && ip(u"link set tap0 up"_s);
}

QByteArray XenGuestTest::dom0Console() const
{
    QFile file(m_dir.filePath(u"dom0"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(4000) : QByteArray();
}

void XenGuestTest::startMachine()
{
    const auto file = [](const char* name) { return machineDir + u'/' + QLatin1String(name); };
    // dom0 crashes with -cpu max and EPYC; without nested paging, Xen supports no PVH guests.
    m_machine.start(u"qemu-system-x86_64"_s,
                    {u"-accel"_s,
                     u"tcg"_s,
                     u"-machine"_s,
                     u"q35"_s,
                     u"-cpu"_s,
                     u"qemu64,+svm,+npt,+rdrand"_s,
                     u"-smp"_s,
                     u"1,maxcpus=2"_s, // otherwise its network interface stalls, see domain_xml.cpp
                     u"-m"_s,
                     u"2048"_s,
                     u"-nodefaults"_s,
                     u"-display"_s,
                     u"none"_s,
                     u"-no-reboot"_s,
                     u"-serial"_s,
                     u"file:"_s + m_dir.filePath(u"dom0"_s),
                     u"-kernel"_s,
                     file("xen"),
                     u"-append"_s,
                     u"console=com1 dom0_mem=768M,max:768M"_s,
                     u"-initrd"_s,
                     file("vmlinuz") +
                         u" console=hvc0 root=/dev/vda rw net.ifnames=0 init=/sbin/dom0-init,"_s +
                         file("initrd"),
                     u"-drive"_s,
                     u"file=%1,if=virtio,format=raw,snapshot=on"_s.arg(file("disk")),
                     u"-netdev"_s,
                     u"user,id=control,hostfwd=tcp:127.0.0.1:16509-:16509,"
                     "hostfwd=tcp:127.0.0.1:2222-:22"_s,
                     u"-device"_s,
                     u"virtio-net-pci,netdev=control"_s,
                     u"-netdev"_s,
                     u"tap,id=guests,ifname=tap0,script=no,downscript=no"_s,
                     u"-device"_s,
                     u"virtio-net-pci,netdev=guests"_s});
}

void XenGuestTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why =
            whyNoNamespace({u"dnsmasq"_s, u"mmdebstrap"_s, u"qemu-system-x86_64"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    if (!QFile::exists(machineDir + u"/disk"_s)) {
        QSKIP(
            "there is no machine with Xen yet; make it, outside of the test's network, with: sudo "
            "tests/xen/make-dom0 BUILD/test-xen");
    }
    QVERIFY(makeLaboratory());
    m_dnsmasq.start(u"/usr/sbin/dnsmasq"_s,
                    {u"--keep-in-foreground"_s, u"--conf-file=/dev/null"_s, u"--port=0"_s,
                     u"--interface=lab0"_s, u"--bind-interfaces"_s, u"--no-ping"_s,
                     u"--dhcp-range=198.51.100.50,198.51.100.99,1h"_s,
                     u"--dhcp-leasefile=%1"_s.arg(m_dir.filePath(u"leases"_s))});
    QElapsedTimer timer;
    timer.start();
    startMachine();
    QVERIFY2(m_machine.waitForStarted(), qPrintable(m_machine.errorString()));
    QString last;
    while (timer.elapsed() < 180'000 && m_machine.state() == QProcess::Running) {
        try {
            const Hypervisor hypervisor = openHypervisor(HypervisorUri::of(qPrintable(uri)), {});
            QCOMPARE(hypervisor.kind, HypervisorKind::Xen);
            qInfo("%s after %.1f s", qPrintable(hypervisor.version),
                  static_cast<double>(timer.elapsed()) / 1e3);
            m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
            return;
        } catch (const GuestError& error) {
            last = QString::fromUtf8(error.what());
            QTest::qWait(500);
        }
    }
    QFAIL((last.toUtf8() + '\n' + m_machine.readAllStandardError() + dom0Console()).constData());
}

void XenGuestTest::cleanupTestCase()
{
    for (QProcess* process : {&m_machine, &m_dnsmasq}) {
        process->kill();
        process->waitForFinished();
    }
}

void XenGuestTest::guestResponds_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("PVH, DHCP") << QByteArray("network: bridge xenbr0");
    QTest::newRow("PV, fixed address")
        << QByteArray("machine: xenpv, network: bridge xenbr0 198.51.100.9/24");
}

void XenGuestTest::guestResponds()
{
    QFETCH(QByteArray, more);
    const Experiment experiment = oneSeries("{platform: linux, server: nsd, hypervisor: '" +
                                                uri.toLatin1() + "', " + more + "}",
                                            "dns", bootTimeout);
    {
        const auto run = GuestRun::start(
            m_catalog, experiment, m_dir.filePath(QString::fromLatin1(QTest::currentDataTag())));
        if (!run) {
            qWarning("%s", dom0Console().constData());
            return;
        }
        const Endpoint endpoint = run->guest().endpoint({53, true});
        QVERIFY2(endpoint.address.startsWith(u"198.51.100."_s), qPrintable(endpoint.address));
        const GuestCounters before = run->guest().counters();
        const StepOutcome outcome = run->load(50);
        const GuestCounters after = run->guest().counters();
        QCOMPARE(outcome.statistics.count(Outcome::Answered), 50);
        QVERIFY(after.cpuNs > before.cpuNs);
        QVERIFY(*after.receivedPackets - *before.receivedPackets >= 75);
        QCOMPARE(run->guest().accelerator(), Accelerator::Xen);
        qInfo("%s: first answer after %.1f s, mean %.2f ms", qPrintable(endpoint.address),
              static_cast<double>(*run->booted().record().bootNs) / 1e9,
              outcome.statistics.latency.meanNs / 1e6);
        run->booted().end(u"test"_s);
    }
    const Hypervisor hypervisor = openHypervisor(HypervisorUri::of(qPrintable(uri)), {});
    QCOMPARE(virConnectNumOfDomains(hypervisor.connection.get()), 1); // Domain-0
}

void XenGuestTest::experimentRuns_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QByteArray>("hypervisor");
    const QByteArray ssh = "xen+ssh://root@127.0.0.1:2222/system?keyfile=" +
                           QFileInfo(machineDir).canonicalFilePath().toUtf8() +
                           "/key&no_verify=1&sshauth=privkey";
    QTest::newRow("Linux, over ssh") << QByteArray("platform: linux, server: nsd") << ssh;
    QTest::newRow("Mirage") << QByteArray("platform: mirage-xen, server: dns") << uri.toLatin1();
}

// From the experiment file to the results, as a user runs it.
void XenGuestTest::experimentRuns()
{
    QFETCH(QByteArray, series);
    QFETCH(QByteArray, hypervisor);
    if (series.contains("mirage") && mirageImage().isEmpty())
        QSKIP(qPrintable(mirageMissing));
    const QString file = m_dir.filePath(u"xen.yaml"_s);
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("unisweep: 1\nname: xen\nservice: dns\nmemory: 128\nrates: [20, 40]\n"
               "duration: 2s\nwarm-up: 500ms\nboot-timeout: " +
               bootTimeout + "\nseries:\n  - {" + series + ", hypervisor: '" + hypervisor +
               "', network: bridge xenbr0 198.51.100.10/24}\n");
    text.close();
    const QDir out(m_dir.filePath(
        u"out-"_s + QString::fromLatin1(QTest::currentDataTag()).simplified().remove(u' ')));
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file, u"--out"_s, out.path(), u"--no-figures"_s});
    QVERIFY(run.waitForFinished(250'000));
    const QByteArray errorOutput = run.readAllStandardError();
    QVERIFY2(run.exitCode() == 0, errorOutput.constData());
    qInfo("%s", run.readAllStandardOutput().constData());
    const RunData data = readResults(out.filePath(out.entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.steps.size(), 2u);
    QCOMPARE(data.steps[0].statistics.count(Outcome::Answered), 40);
    QCOMPARE(data.steps[1].statistics.count(Outcome::Answered), 80);
    QCOMPARE(data.guests[0].hypervisorUri, QString::fromLatin1(hypervisor));
    QVERIFY(!data.guests[0].console.isEmpty());
    // Only the calls that this driver supports; accounting falls back to them.
    QVERIFY(data.accounting.size() >= 2u);
    QVERIFY(data.accounting.back().cpuNs > data.accounting.front().cpuNs);
    QVERIFY(data.accounting.back().receivedBytes > data.accounting.front().receivedBytes);
    const Hypervisor xen = openHypervisor(HypervisorUri::of(qPrintable(uri)), {});
    QCOMPARE(virConnectNumOfDomains(xen.connection.get()), 1); // Domain-0
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {
        makeImages({u"linux/nsd"_s});
        importMirage();
    });
    QCoreApplication app(argc, argv);
    XenGuestTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "xen_guest.moc"
