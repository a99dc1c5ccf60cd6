// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog shipped with the program: which entries experiments find in it, and which console
// lines it recognizes.
#include <QDir>
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_yaml.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static const QString catalogDirectory = UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s;

class ShippedCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsOrReportsWhyNot_data();
    void findsOrReportsWhyNot();
    void theShippedExperimentsResolve_data();
    void theShippedExperimentsResolve();
    void consoleLinesAreUnderstood_data();
    void consoleLinesAreUnderstood();
};

void ShippedCatalogTest::findsOrReportsWhyNot_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("service");    // -1: any
    QTest::addColumn<int>("hypervisor"); // -1: any
    QTest::addColumn<QString>("refusal");
    const auto service = [](Service value) { return static_cast<int>(value); };
    const auto on = [](HypervisorKind value) { return static_cast<int>(value); };
    QTest::newRow("found") << "linux"
                           << "bind" << service(Service::Dns) << on(HypervisorKind::Kvm) << "";
    QTest::newRow("any") << "linux"
                         << "nginx" << -1 << -1 << "";
    QTest::newRow("platform") << "linx"
                              << "bind" << -1 << -1
                              << "no platform \"linx\"; did you mean \"linux\"?";
    QTest::newRow("server") << "linux"
                            << "knott" << -1 << -1
                            << "Linux has no server \"knott\"; did you mean \"knot\"?";
    QTest::newRow("server of the service") << "linux"
                                           << "tomcat" << service(Service::Http) << -1
                                           << "Linux has no server \"tomcat\"; available: apache,";
    QTest::newRow("service") << "linux"
                             << "bind" << service(Service::Http) << -1
                             << "BIND 9 on Linux does not serve HTTP; servers of Linux that do: "
                                "apache, apache-php, lighttpd, nginx";
    QTest::newRow("tried, and does not run")
        << "unikraft"
        << "bind" << -1 << -1 << "bind does not run on Unikraft; it does not respond";
    QTest::newRow("tried, and does not serve that")
        << "nanos"
        << "iperf3" << service(Service::Udp) << -1
        << "iperf 3 on Nanos does not serve UDP; Nanos does not set the UDP buffer";
    QTest::newRow("does not run on that hypervisor")
        << "osv"
        << "bind" << service(Service::Dns) << on(HypervisorKind::Xen)
        << "OSv does not run on Xen; it finds its disk and network only in a fully virtualized "
           "guest of Xen (HVM), but Unisweep starts paravirtualized ones (PVH, PV); it runs on: "
           "qemu, kvm";
    QTest::newRow("serves the other") << "nanos"
                                      << "iperf3" << service(Service::Tcp) << -1 << "";
    QTest::newRow("hypervisor") << "mirage"
                                << "dns" << -1 << on(HypervisorKind::Lxc)
                                << "Mirage OS does not run on LXC; it runs on: qemu, kvm";
}

void ShippedCatalogTest::findsOrReportsWhyNot()
{
    QFETCH(QString, platform);
    QFETCH(QString, server);
    QFETCH(int, service);
    QFETCH(int, hypervisor);
    QFETCH(QString, refusal);
    const Catalog catalog = Catalog::load({catalogDirectory});
    RecipeQuery query{platform, server, {}, {}};
    if (service >= 0)
        query.service = static_cast<Service>(service);
    if (hypervisor >= 0)
        query.hypervisor = static_cast<HypervisorKind>(hypervisor);
    const auto found = catalog.find(query);
    if (refusal.isEmpty()) {
        QVERIFY(std::holds_alternative<Recipe>(found));
        QCOMPARE(std::get<Recipe>(found).server().id, server);
    } else {
        QVERIFY(std::holds_alternative<Refusal>(found));
        const QString text = std::get<Refusal>(found).toString();
        QVERIFY2(text.contains(refusal), qPrintable(text));
    }
}

void ShippedCatalogTest::theShippedExperimentsResolve_data()
{
    QTest::addColumn<QString>("path");
    const QDir experiments(UNISWEEP_SOURCE_DIR u"/experiments"_s);
    for (const QString& sub : {u"."_s, u"paper"_s}) {
        const QDir directory(experiments.filePath(sub));
        for (const QString& name : directory.entryList({u"*.yaml"_s}))
            QTest::newRow(qPrintable(name)) << directory.filePath(name);
    }
}

void ShippedCatalogTest::theShippedExperimentsResolve()
{
    QFETCH(QString, path);
    const Catalog catalog = Catalog::load({catalogDirectory});
    const Experiment experiment = readExperiment(path);
    QVERIFY(!experiment.series.empty());
    for (const Series& series : experiment.series) {
        const auto found =
            catalog.find({series.platform, series.server, experiment.service, std::nullopt});
        if (const auto* refusal = std::get_if<Refusal>(&found))
            QFAIL(qPrintable(refusal->toString()));
    }
}

void ShippedCatalogTest::consoleLinesAreUnderstood_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* platform, const char* line, const char* meaning,
                        const char* detail) {
        QTest::newRow(line) << QString::fromUtf8(platform) << QString::fromUtf8(line)
                            << QString::fromUtf8(meaning) << QString::fromUtf8(detail);
    };
    row("linux", "unisweep: network 10.0.2.15", "network-up", "10.0.2.15");
    row("linux", "unisweep: starting bind", "server-up", "bind");
    row("linux", "unisweep: server bind exited with 1", "server-exited", "1");
    row("linux", "unisweep: server bind killed by signal 9", "server-killed", "9");
    row("linux", "unisweep: no network: no DHCP server answered in 30 s", "no-network",
        "no DHCP server answered in 30 s");
    row("linux", "[    7.1] Out of memory: Killed process 97 (named) total-vm:71200kB",
        "out-of-memory", "named");
    row("linux", "[    3.1] Kernel panic - not syncing: System is deadlocked on memory",
        "out-of-memory", "");
    row("linux", "[    3.1] Kernel panic - not syncing: No working init found.", "kernel-panic",
        "No working init found.");
    row("linux", "[    3.1] Initramfs unpacking failed: write error", "out-of-memory",
        "write error");
    row("linux",
        "[   31.930756] virtio_net virtio0 eth0: NETDEV WATCHDOG: CPU: 0: transmit queue 0 timed "
        "out "
        "5476 ms",
        "fault", "");
    row("linux", "[    9.1] reboot: Power down", "halted", "Power down");
    row("linux", "[    7.1] Out of memory: Kill process 97 (named) score 900 or sacrifice child",
        "out-of-memory", "named");
    row("linux", "Out of memory: kill process 97 (named) score 900 or a child", "out-of-memory",
        "named");
    row("linux", "[    7.1] Memory cgroup out of memory: Killed process 97 (named) total-vm:1kB",
        "out-of-memory", "named");
    row("linux", "[ 7.1] Out of memory (oom_kill_allocating_task): Killed process 97 (named)",
        "out-of-memory", "named");
    row("linux", "[ 7.1] Kernel panic - not syncing: Out of memory and no killable processes...",
        "out-of-memory", "");
    row("linux",
        "[ 7.1] Kernel panic - not syncing: Out of memory: compulsory panic_on_oom is enabled",
        "out-of-memory", "");
    row("linux", "[ 7.1] BUG: kernel NULL pointer dereference, address: 0000000000000000", "fault",
        "BUG: kernel NULL pointer dereference, address: 0000000000000000");
    row("linux", "BUG: unable to handle kernel paging request at f000", "fault",
        "BUG: unable to handle kernel paging request at f000");
    row("linux", "[   12.3] Oops: 0002 [#1] SMP", "fault", "Oops: 0002 [#1] SMP");
    row("nanos", "en1: assigned 10.0.2.15", "network-up", "10.0.2.15");
    row("nanos", "page fill failed with (result:out of memory)", "out-of-memory", "");
    row("nanos",
        "program startup failed on exec: (result:couldn't find program interpreter "
        "/lib64/ld-linux-x86-64.so.2)",
        "fault", "/lib64/ld-linux-x86-64.so.2");
    row("nanos", "program startup failed on exec: (result:unable to open program file /x)", "fault",
        "(result:unable to open program file /x)");
    row("nanos", "*** signal 7 received by tid 2, errno 0, code 2", "server-killed", "7");
    row("unikraft", "en1: Set IPv4 address 10.0.2.15 mask 255.255.255.0 gw 10.0.2.2", "network-up",
        "10.0.2.15");
    row("unikraft", "Cannot handle palloc request of order 5: Out of memory", "out-of-memory", "");
    row("unikraft", "ERR:  [appelfloader] Failed to execute /x: No such file or directory (2)",
        "fault", "/x: No such file or directory (2)");
    row("unikraft", "CRIT: [libkvmplat] <traps.c @ 105> Crashing", "fault", "");
    for (const char* harmless :
         {"[ 31.9] BUG: workqueue lockup - pool cpus=0 node=0 flags=0x0 nice=0 stuck for 33s!",
          "[ 31.9] watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [swapper/0:1]",
          "[ 31.9] BUG: sleeping function called from invalid context at kernel/x.c:1",
          "[  1.2] Initramfs unpacking failed: invalid magic at start of compressed archive",
          "[  1.2] Initramfs unpacking failed: junk within compressed archive",
          "[ 31.9] traps: named[97] general protection fault ip:7f sp:7f error:0"})
        row("linux", harmless, "", "");
    row("debian", "[    7.1] Out of memory: Kill process 97 (named) score 900 or sacrifice child",
        "out-of-memory", "named");
    row("osv", "OSv v0.57.0-398-gabcdef", "booting", "0.57.0-398-gabcdef");
    row("osv", "eth0: 10.77.0.2", "network-up", "10.77.0.2");
    row("osv", "Out of memory: could not reclaim any further. Current memory: 1024 Kb",
        "out-of-memory", "");
    row("osv", "Failed to load object: /x. Powering off.", "fault", "/x.");
    row("osv", "DUMMY_HANDLER for invalid_opcode aborting.", "fault", "invalid_opcode");
    row("osv", "Assertion failed: sched::preemptable() (arch/x64/mmu.cc: page_fault: 38)", "fault",
        "sched::preemptable() (arch/x64/mmu.cc: page_fault: 38)");
    row("osv", "general protection fault", "fault", "general protection fault");
    row("osv", "trying to execute null pointer", "fault", "trying to execute null pointer");
    row("osv", "/iperf: failed looking up symbol foo", "fault", "failed looking up symbol foo");
    row("osv", "bad elf header. Powering off.", "fault", "bad elf header");
    row("osv", "Unreasonable allocation attempt, larger than memory. Aborting.", "out-of-memory",
        "");
    row("osv", "Could not mount rofs root filesystem.", "fault",
        "Could not mount rofs root filesystem");
    row("osv", "Aborted", "fault", "Aborted");
    row("osv", "[backtrace]", "fault", "backtrace");
    row("osv", "Something else. Powering off.", "halted", "Something else.");
    row("osv", "syscall(): unimplemented system call 334", "", "");
    row("mirage", "Lease obtained! IP: 10.0.2.15, routers: 10.0.2.2", "network-up", "10.0.2.15");
    row("mirage", "Fatal error: exception Out_of_memory", "out-of-memory", "");
    row("mirage", "Fatal error: exception Not_found", "fault", "Not_found");
    row("mirage", "Solo5: solo5_exit(2) called", "server-exited", "2");
    for (const char* platform : {"mirage", "mirage-xen", "mirage-spt"}) {
        const QByteArray name = QByteArray(platform) + ": ";
        QTest::newRow(name + "trap")
            << QString::fromLatin1(platform)
            << u"Solo5: trap: type=#PF ec=0x2, rip=0x1060e4, rsp=0x1fffef40, rflags=0x10246"_s
            << u"fault"_s << u"type=#PF ec=0x2, rip=0x1060e4, rsp=0x1fffef40, rflags=0x10246"_s;
        QTest::newRow(name + "abort")
            << QString::fromLatin1(platform) << u"Solo5: ABORT: cpu_x86_64.c:181: Fatal trap"_s
            << u"fault"_s << u"cpu_x86_64.c:181: Fatal trap"_s;
    }
}

void ShippedCatalogTest::consoleLinesAreUnderstood()
{
    QFETCH(QString, platform);
    QFETCH(QString, line);
    QFETCH(QString, meaning);
    QFETCH(QString, detail);
    const Catalog catalog = Catalog::load({catalogDirectory});
    const Recipe recipe{catalog.platform(platform), 0};
    for (const ConsoleMark& mark : recipe.console()) {
        const auto match = mark.pattern.match(line);
        if (!match.hasMatch())
            continue;
        QCOMPARE(toWord(mark.meaning), meaning);
        QCOMPARE(match.captured(1), detail);
        QVERIFY(!mark.description.isEmpty());
        return;
    }
    QVERIFY2(meaning.isEmpty(), "no mark knows this line"); // the guest continues
}

QTEST_APPLESS_MAIN(ShippedCatalogTest)
#include "shipped_catalog.moc"
