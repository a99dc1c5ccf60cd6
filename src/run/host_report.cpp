// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/host_report.h"

#include <algorithm>

#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

#include "evidence/packet_door.h"
#include "evidence/switches_text.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/kept_kvm_probe.h"
#include "guest/leftovers.h"
#include "guest/solo5_guest.h"
#include "images/image_shelf.h"
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

static bool installed(const char* program)
{
    // Administrators' programs are not on everybody's PATH.
    const QString name = QString::fromLatin1(program);
    return !QStandardPaths::findExecutable(name).isEmpty() ||
           !QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}).isEmpty();
}

static HostFinding host()
{
    const QJsonObject facts = hostFacts();
    return {Kind::Works,
            u"host"_s,
            u"%1 CPUs (%2), %3 MiB, %4%5"_s.arg(
                QString::number(facts.value(u"cpus"_s).toInteger()),
                facts.value(u"cpu_model"_s).toString(),
                QString::number(facts.value(u"memory_mib"_s).toInteger()),
                facts.value(u"kernel"_s).toString(),
                facts.value(u"host_is_virtual"_s).toBool() ? u", itself a virtual machine"_s
                                                           : QString()),
            {}};
}

static HostFinding emulator()
{
    if (installed("qemu-system-x86_64"))
        return {Kind::Works, u"QEMU"_s, u"installed; emulation (TCG) works anywhere"_s, {}};
    return {Kind::Missing, u"QEMU"_s, u"not installed"_s,
            u"sudo apt-get install qemu-system-x86"_s};
}

static HostFinding kvm()
{
    const KvmProbe probe = kvmOfThisBoot();
    if (probe.works)
        return {Kind::Works, u"KVM"_s, u"runs 64-bit guests"_s, {}};
    return {Kind::Optional, u"KVM"_s, u"guests will be emulated, and their figures labelled so"_s,
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
        return {Kind::Works, u"Xen"_s, u"this host runs it"_s, {}};
    return {Kind::Optional, u"Xen"_s, u"this host does not run it"_s,
            u"boot this host under Xen (sudo apt-get install xen-system-amd64), or "
            "name one that does: xen+ssh://HOST/system"_s};
}

static HostFinding bridge()
{
    const bool tools = installed("dnsmasq") && installed("iptables");
    if (geteuid() == 0 && tools)
        return {Kind::Works, u"networks"_s, u"user networking, and bridges of our own"_s, {}};
    return {Kind::Optional, u"networks"_s, u"user networking works; bridges do not"_s,
            tools ? HostReport::tr("bridges need root: start Unisweep with sudo")
                  : u"sudo apt-get install dnsmasq-base iptables"_s};
}

static HostFinding tender(Solo5Target target)
{
    const QString topic = u"tender solo5-%1"_s.arg(toWord(target));
    const QString program = Solo5Guest::findTender(target);
    if (program.isEmpty())
        return {Kind::Optional, topic, u"not found"_s,
                u"opam install solo5, or name its directory with UNISWEEP_TENDERS"_s};
    const QString why = target == Solo5Target::Hvt && !kvmOfThisBoot().works
                            ? u"it needs KVM: "_s + kvmOfThisBoot().why
                            : PrivateNetwork::whyNot();
    return {why.isEmpty() ? Kind::Works : Kind::Optional, topic, program, why};
}

static QList<HostFinding> clients()
{
    QList<HostFinding> findings;
    const QString native = whyNoLoadClient(Client::Native);
    findings << HostFinding{native.isEmpty() ? Kind::Works : Kind::Missing,
                            u"client native"_s,
                            native.isEmpty() ? u"unisweep-load is there"_s : native,
                            {}};
    for (const auto& [program, package] :
         {std::pair("dnsperf", "dnsperf"), std::pair("httperf", "httperf"),
          std::pair("iperf", "iperf")}) {
        const QString topic = u"client %1"_s.arg(QLatin1String(program));
        if (installed(program)) {
            findings << HostFinding{Kind::Works, topic, u"installed"_s, {}};
        } else {
            findings << HostFinding{Kind::Optional, topic, u"not installed"_s,
                                    u"sudo apt-get install %1"_s.arg(QLatin1String(package))};
        }
    }
    return findings;
}

static HostFinding scheduling()
{
    const QString topic = HostReport::tr("scheduler's record");
    const QString why = whyNoSwitches();
    if (why.isEmpty())
        return {Kind::Works,
                topic,
                HostReport::tr("each switch of a guest's threads, to the nanosecond"),
                {}};
    return {Kind::Optional, topic,
            HostReport::tr("readings of a guest's threads, about a thousand a second"), why};
}

static HostFinding door()
{
    const QString topic = HostReport::tr("guest's door");
    const QString why = whyNoPacketDoor();
    if (why.isEmpty())
        return {Kind::Works, topic, HostReport::tr("on any network of this host"), {}};
    return {
        Kind::Optional, topic,
        HostReport::tr("of tenders and on QEMU's user network; not of containers or on bridges"),
        why};
}

static HostFinding calibration()
{
    QStringList texts;
    for (const ClientTransport transport : allValues<ClientTransport>()) {
        if (const auto kept = keptCalibration(transport))
            texts << kept->toText();
    }
    return {Kind::Works,
            u"calibration"_s,
            texts.isEmpty() ? u"not there yet; the first run makes it"_s
                            : texts.join(QLatin1Char('\n')),
            {}};
}

// One platform's images, and its kernel where they are composed with one.
static HostFinding imagesOf(const PlatformEntry& platform, const QList<ShelfEntry>& entries)
{
    int servers = 0;
    int made = 0;
    int canBeMade = 0;
    const ShelfEntry* missing = nullptr;
    for (const ShelfEntry& entry : entries) {
        if (!entry.isKernel()) {
            ++servers;
            made += entry.state == ShelfEntry::State::Ready ? 1 : 0;
            canBeMade += entry.state == ShelfEntry::State::ToBuild ? 1 : 0;
        }
        if (entry.state == ShelfEntry::State::Missing && !missing)
            missing = &entry;
    }
    HostFinding finding{.kind = Kind::Works, .topic = platform.id, .group = Group::Images};
    const QString count =
        HostReport::tr("%1 of %2 images made").arg(QString::number(made), QString::number(servers));
    if (made + canBeMade == servers) {
        finding.detail = canBeMade > 0
                             ? HostReport::tr("%1; a run makes those that it needs").arg(count)
                             : count;
        return finding;
    }
    finding.kind = made + canBeMade > 0 ? Kind::Works : Kind::Optional;
    finding.detail = missing ? HostReport::tr("%1: %2").arg(count, missing->why) : count;
    if (finding.kind == Kind::Optional && missing)
        finding.remedy = missing->remedy.contains("apt-get install"_L1)
                             ? missing->remedy
                             : u"unisweep images show %1"_s.arg(missing->key());
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
    const QString topic = u"leftovers"_s;
    const Leftovers found = findLeftovers(stop);
    QStringList lines = {found.isEmpty()
                             ? HostReport::tr("none of crashed runs")
                             : HostReport::tr("%1 of crashed runs").arg(found.toText())};
    for (const QString& why : found.notAsked)
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

bool isUsable(const QList<HostFinding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const HostFinding& finding) { return finding.kind == Kind::Missing; });
}

QString displayName(HostFinding::Group group)
{
    switch (group) {
    case Group::Host:
        return HostReport::tr("Host");
    case Group::Clients:
        return HostReport::tr("Load clients");
    case Group::Evidence:
        return HostReport::tr("Evidence beside the samples");
    case Group::Images:
        return HostReport::tr("Images");
    case Group::Leftovers:
        break;
    }
    return HostReport::tr("Crashed runs");
}

QString toWord(HostFinding::Group group)
{
    switch (group) {
    case Group::Host:
        return u"host"_s;
    case Group::Clients:
        return u"clients"_s;
    case Group::Evidence:
        return u"evidence"_s;
    case Group::Images:
        return u"images"_s;
    case Group::Leftovers:
        break;
    }
    return u"leftovers"_s;
}

QList<HostRemedy> remediesOf(const QList<HostFinding>& findings)
{
    static const QRegularExpression install(
        u"sudo apt-get install ([a-z0-9][a-z0-9.+-]*(?: [a-z0-9][a-z0-9.+-]*)*)$"_s);
    HostRemedy packages;
    QStringList names;
    QList<HostRemedy> remedies;
    for (const HostFinding& finding : findings) {
        if (finding.kind == Kind::Works || finding.remedy.isEmpty())
            continue;
        if (const auto match = install.match(finding.remedy); match.hasMatch()) {
            names += match.captured(1).split(u' ');
            packages.topics << finding.topic;
            continue;
        }
        const bool isCommand = finding.remedy.startsWith("unisweep "_L1);
        const auto same = std::ranges::find_if(remedies, [&](const HostRemedy& one) {
            return one.says == finding.remedy || one.command == finding.remedy;
        });
        if (same != remedies.end())
            same->topics << finding.topic;
        else
            remedies << HostRemedy{{finding.topic},
                                   isCommand ? QString() : finding.remedy,
                                   isCommand ? finding.remedy : QString()};
    }
    names.removeDuplicates();
    if (!names.isEmpty()) {
        packages.command = u"sudo apt-get install "_s + names.join(u' ');
        remedies.prepend(packages);
    }
    return remedies;
}

QString remediesText(const QList<HostRemedy>& remedies)
{
    QString text;
    for (const HostRemedy& remedy : remedies) {
        const QString topics = remedy.topics.join(u", "_s);
        text += remedy.command.isEmpty()
                    ? u"# %1: %2\n"_s.arg(
                          topics, QString(remedy.says).replace(QLatin1Char('\n'), QLatin1Char(' ')))
                    : u"%1  # %2\n"_s.arg(remedy.command, topics);
    }
    return text;
}

QString toText(const QList<HostFinding>& findings)
{
    QString text;
    std::optional<Group> group;
    for (const HostFinding& finding : findings) {
        if (group != finding.group) {
            text += (text.isEmpty() ? QString() : u"\n"_s) + displayName(finding.group) + u'\n';
            group = finding.group;
        }
        const QString mark = finding.kind == Kind::Works     ? u"ok     "_s
                             : finding.kind == Kind::Missing ? u"MISSING"_s
                                                             : u"without"_s;
        // Further lines of a detail under its first.
        const QString detail =
            QString(finding.detail)
                .replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(30, QLatin1Char(' ')));
        text += u"  %1  %2 %3\n"_s.arg(mark, finding.topic.leftJustified(18), detail);
    }
    const QList<HostRemedy> remedies = remediesOf(findings);
    if (!remedies.isEmpty())
        text += u"\n%1\n%2"_s.arg(HostReport::tr("To get the rest:"), remediesText(remedies));
    return text;
}

} // namespace unisweep
