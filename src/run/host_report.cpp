// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/host_report.h"

#include <algorithm>

#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include "base/duration_text.h"
#include "evidence/packet_door.h"
#include "evidence/switches_text.h"
#include "experiment/client_entry.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/leftovers.h"
#include "guest/recent_kvm.h"
#include "guest/solo5_guest.h"
#include "guest/stored_kvm_probe.h"
#include "images/image_shelf.h"
#include "images/mirage_tool.h"
#include "load/external_client.h"
#include "load/load_client.h"
#include "run/calibration.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Kind = HostFinding::Kind;
using Group = HostFinding::Group;

struct HostReport {
    Q_DECLARE_TR_FUNCTIONS(HostReport)
};

static bool installed(const QString& name)
{
    // Administrators' programs are not on everybody's PATH.
    return !QStandardPaths::findExecutable(name).isEmpty() ||
           !QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty();
}

static HostFinding host()
{
    const QJsonObject facts = hostFacts();
    const int cpus = facts.value(u"cpus"_s).toInt();
    QString text =
        (facts.value(u"host_is_virtual"_s).toBool()
             ? HostReport::tr("%n CPU(s) (%1), %2 MiB, %3, itself a virtual machine", nullptr, cpus)
             : HostReport::tr("%n CPU(s) (%1), %2 MiB, %3", nullptr, cpus))
            .arg(facts.value(u"cpu_model"_s).toString(),
                 QString::number(facts.value(u"memory_mib"_s).toInteger()),
                 facts.value(u"kernel"_s).toString());
    if (const QString governor = facts.value(u"governor"_s).toString(); !governor.isEmpty())
        text += QLatin1Char('\n') + HostReport::tr("frequency governor: %1").arg(governor);
    if (facts.value(u"smt"_s).toString() == "on"_L1)
        text += QLatin1Char('\n') + HostReport::tr("two CPUs share a core (SMT)");
    return {Kind::Works, HostReport::tr("host"), text, {}};
}

static HostFinding emulator()
{
    if (installed(u"qemu-system-x86_64"_s))
        return {Kind::Works,
                u"QEMU"_s,
                HostReport::tr("installed; emulation (TCG) works anywhere"),
                {}};
    return {Kind::Missing, u"QEMU"_s, HostReport::tr("not installed"),
            u"sudo apt-get install qemu-system-x86"_s};
}

// What the latencies of its guests depend on.
static QString kvmSettings(const QJsonObject& facts)
{
    QStringList lines;
    const QString module = facts.value(u"kvm_module"_s).toString();
    if (!module.isEmpty())
        lines << (facts.value(u"host_is_virtual"_s).toBool()
                      ? HostReport::tr("module %1, nested in another virtual machine").arg(module)
                      : HostReport::tr("module %1").arg(module));
    const QString polls = facts.value(u"kvm_halt_poll_ns"_s).toString();
    if (!polls.isEmpty())
        lines << HostReport::tr("an idle guest is polled for up to %1 before it sleeps "
                                "(halt_poll_ns)")
                     .arg(humanTime(polls.toDouble()));
    return lines.join(QLatin1Char('\n'));
}

static HostFinding kvm()
{
    const KvmProbe probe = kvmOfThisBoot(true);
    if (probe.works) {
        const QString works = HostReport::tr("runs 64-bit guests");
        const QString settings = kvmSettings(hostFacts());
        return {Kind::Works,
                u"KVM"_s,
                settings.isEmpty() ? works : works + QLatin1Char('\n') + settings,
                {}};
    }
    if (probe.notPermitted && kvmFor(HypervisorUri::of("qemu:///system")).works)
        return {Kind::Optional, u"KVM"_s,
                HostReport::tr("for guests of libvirt's system daemon only: others will be "
                               "emulated"),
                probe.why};
    return {Kind::Optional, u"KVM"_s,
            HostReport::tr("not working: guests will be emulated, and figures will say so"),
            probe.why};
}

static HostFinding libvirt(const std::stop_token& stop)
{
    try {
        const Hypervisor hypervisor = openHypervisor(HypervisorUri(), stop);
        return {Kind::Works,
                u"libvirt"_s,
                u"%1 (%2)"_s.arg(hypervisor.uri.toText(), hypervisor.version),
                {}};
    } catch (const GuestError& error) {
        return {Kind::Missing, u"libvirt"_s, QString::fromUtf8(error.what()),
                u"sudo apt-get install libvirt-daemon-system libvirt-daemon-driver-qemu"_s};
    }
}

static HostFinding xen()
{
    if (QFile::exists(u"/proc/xen"_s))
        return {Kind::Works, u"Xen"_s, HostReport::tr("this host runs under Xen"), {}};
    return {Kind::Optional, u"Xen"_s, HostReport::tr("this host does not run under Xen"),
            HostReport::tr(
                "boot this host under Xen (sudo apt-get install xen-system-amd64), or name one "
                "that does: xen+ssh://HOST/system")};
}

static HostFinding bridge()
{
    const bool tools = installed(u"dnsmasq"_s) && installed(u"iptables"_s);
    // The system's daemon makes them for members of its group, too.
    const QString why =
        geteuid() == 0 ? QString() : whyNoSystemDaemon(HypervisorUri::of("qemu:///system"));
    if (tools && why.isEmpty())
        return {Kind::Works,
                HostReport::tr("networks"),
                HostReport::tr("user networking, and private bridges"),
                {}};
    return {Kind::Optional, HostReport::tr("networks"),
            HostReport::tr("user networking works; bridges do not"),
            tools ? why : u"sudo apt-get install dnsmasq-base iptables"_s};
}

static HostFinding tender(Solo5Target target)
{
    const QString topic = HostReport::tr("tender %1").arg(u"solo5-"_s + toWord(target));
    const QString program = Solo5Guest::findTender(target);
    if (program.isEmpty()) {
        const QStringList packages{u"solo5"_s};
        return {.kind = Kind::Optional,
                .topic = topic,
                .detail =
                    HostReport::tr("neither on the PATH nor in an opam switch; elsewhere, set "
                                   "UNISWEEP_TENDERS to its directory"),
                .remedy = opamInstall(packages),
                .opamPackages = packages};
    }
    const QString why = target == Solo5Target::Hvt && !kvmOfThisBoot().works
                            ? HostReport::tr("needs KVM: %1").arg(kvmOfThisBoot().why)
                            : PrivateNetwork::whyNot();
    return {why.isEmpty() ? Kind::Works : Kind::Optional, topic, program, why};
}

// `otherwise`: what to do without a package of Debian.
static HostFinding externalClient(const QString& id, const QString& program, const QString& package,
                                  const QString& otherwise)
{
    const QString topic = HostReport::tr("client %1").arg(id);
    if (installed(program))
        return {Kind::Works, topic, HostReport::tr("installed"), {}};
    return {Kind::Optional, topic, HostReport::tr("not installed"),
            package.isEmpty() ? otherwise : u"sudo apt-get install %1"_s.arg(package)};
}

static QList<HostFinding> clients()
{
    QList<HostFinding> findings;
    const QString native = whyNoLoadClient(Client::Native);
    findings << HostFinding{native.isEmpty() ? Kind::Works : Kind::Missing,
                            HostReport::tr("client %1").arg(u"native"_s),
                            native.isEmpty() ? HostReport::tr("unisweep-load is installed")
                                             : native,
                            {}};
    for (const Client client :
         {Client::Dnsperf, Client::Queryperf, Client::Httperf, Client::Iperf, Client::Iperf3}) {
        // Debian has no package of queryperf.
        const QString package = client == Client::Queryperf ? QString() : toWord(client);
        findings << externalClient(toWord(client), toWord(client), package, whyNoProgram(client));
    }
    for (const auto& entry : clientEntries())
        findings << externalClient(entry->id, entry->command.constFirst(), entry->package,
                                   HostReport::tr("install %1").arg(entry->command.constFirst()));
    return findings;
}

static HostFinding scheduling()
{
    const QString topic = HostReport::tr("scheduler's record");
    const QString why = whyNoSwitches();
    if (why.isEmpty())
        return {Kind::Works,
                topic,
                HostReport::tr("every context switch of a guest's threads, to the nanosecond"),
                {}};
    return {Kind::Optional, topic,
            HostReport::tr("samples of a guest's threads, about a thousand a second"), why};
}

static HostFinding door()
{
    const QString topic = HostReport::tr("guest's door");
    const QString why = whyNoPacketDoor();
    if (why.isEmpty())
        return {Kind::Works, topic, HostReport::tr("on every network of this host"), {}};
    return {Kind::Optional, topic,
            HostReport::tr("for tenders and QEMU's user network; not for containers or bridges"),
            why};
}

static HostFinding calibration()
{
    QStringList texts;
    for (const ClientTransport transport : allValues<ClientTransport>()) {
        if (const auto kept = storedCalibration(transport))
            texts << kept->toText();
    }
    return {Kind::Works,
            HostReport::tr("calibration"),
            texts.isEmpty() ? HostReport::tr("not available yet; created on first run")
                            : texts.join(QLatin1Char('\n')),
            {}};
}

// One platform's images, and its kernel where they are composed with one.
static HostFinding imagesOf(const PlatformEntry& platform, const QList<ShelfEntry>& entries)
{
    const auto [servers, made, canBeMade, missing] = countsOf(entries);
    HostFinding finding{.kind = Kind::Works, .topic = platform.id, .group = Group::Images};
    const QString count = HostReport::tr("%1 of %2 images available")
                              .arg(QString::number(made), QString::number(servers));
    if (made + canBeMade == servers) {
        finding.detail = canBeMade > 0
                             ? HostReport::tr("%1; a run builds those that it needs").arg(count)
                             : count;
        return finding;
    }
    finding.kind = made + canBeMade > 0 ? Kind::Works : Kind::Optional;
    finding.detail = missing ? HostReport::tr("%1: %2").arg(count, missing->why) : count;
    if (finding.kind == Kind::Works || !missing)
        return finding;
    if (missing->isFromSources() && !platform.sources.isEmpty() && !findMirageTool()) {
        finding.detail = HostReport::tr("%1: the mirage tool, which builds them, is neither on the "
                                        "PATH nor in an opam switch")
                             .arg(count);
        finding.opamPackages = QStringList{u"mirage"_s};
        finding.remedy = opamInstall(finding.opamPackages);
    } else if (missing->remedy.contains("apt-get install"_L1)) {
        finding.remedy = missing->remedy;
    } else if (!platform.offeredKernels.isEmpty()) {
        finding.remedy = u"unisweep images get %1"_s.arg(platform.id);
    } else {
        finding.remedy = u"unisweep images show %1"_s.arg(missing->key());
    }
    return finding;
}

static QList<HostFinding> images(const Catalog& catalog)
{
    const ImageShelf shelf = readShelf(catalog);
    QList<HostFinding> findings;
    for (const auto& platform : catalog.platforms()) {
        QList<ShelfEntry> entries;
        std::ranges::copy_if(
            shelf.entries, std::back_inserter(entries),
            [&](const ShelfEntry& entry) { return entry.platform->id == platform->id; });
        if (!entries.isEmpty())
            findings << imagesOf(*platform, entries);
    }
    return findings;
}

static HostFinding leftovers(const std::stop_token& stop)
{
    const QString topic = HostReport::tr("leftovers");
    const Leftovers found = findLeftovers(stop);
    QStringList lines = {
        found.isEmpty() ? HostReport::tr("none left behind by crashed runs")
                        : HostReport::tr("%1 left behind by crashed runs").arg(found.toText())};
    for (const QString& why : found.notQueried)
        lines << HostReport::tr("not checked: %1").arg(why);
    return {found.isEmpty() ? Kind::Works : Kind::Optional, topic, lines.join(QLatin1Char('\n')),
            found.isEmpty() ? QString() : u"unisweep clean"_s};
}

static QList<HostFinding> inGroup(QList<HostFinding> findings, Group group)
{
    for (HostFinding& finding : findings)
        finding.group = group;
    return findings;
}

QList<HostFinding> examineHost(const Catalog& catalog, std::stop_token stop)
{
    QList<HostFinding> findings = {host(), emulator(), kvm(), libvirt(stop), xen(), bridge()};
    findings << tender(Solo5Target::Spt) << tender(Solo5Target::Hvt);
    findings += inGroup(clients() << calibration(), Group::Clients);
    findings += inGroup({scheduling(), door()}, Group::Evidence);
    findings += images(catalog);
    findings += inGroup({leftovers(stop)}, Group::Leftovers);
    return findings;
}

} // namespace unisweep
