// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/host_report.h"

#include <algorithm>

#include <unistd.h>

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

#include "evidence/perf_switches.h"
#include "guest/accelerator.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/leftovers.h"
#include "guest/solo5_guest.h"
#include "images/image_builder.h"
#include "load/load_client.h"
#include "run/calibration.h"

namespace unisweep
{

using Kind = HostFinding::Kind;

struct HostReport {
    Q_DECLARE_TR_FUNCTIONS(HostReport)
};

static bool installed(const char* program)
{
    // Administrators' programs are not on everybody's PATH.
    const QString name = QString::fromLatin1(program);
    return !QStandardPaths::findExecutable(name).isEmpty() ||
           !QStandardPaths::findExecutable(name,
                                           {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
                .isEmpty();
}

static HostFinding host()
{
    const QJsonObject facts = hostFacts();
    return {Kind::Works,
            QStringLiteral("host"),
            QStringLiteral("%1 CPUs (%2), %3 MiB, %4%5")
                .arg(QString::number(facts.value(QStringLiteral("cpus")).toInteger()),
                     facts.value(QStringLiteral("cpu_model")).toString(),
                     QString::number(facts.value(QStringLiteral("memory_mib")).toInteger()),
                     facts.value(QStringLiteral("kernel")).toString(),
                     facts.value(QStringLiteral("host_is_virtual")).toBool()
                         ? QStringLiteral(", itself a virtual machine")
                         : QString()),
            {}};
}

static HostFinding emulator()
{
    if (installed("qemu-system-x86_64"))
        return {Kind::Works,
                QStringLiteral("QEMU"),
                QStringLiteral("installed; emulation (TCG) works anywhere"),
                {}};
    return {Kind::Missing, QStringLiteral("QEMU"), QStringLiteral("not installed"),
            QStringLiteral("sudo apt-get install qemu-system-x86")};
}

static HostFinding kvm()
{
    const KvmProbe probe = kvmOfThisBoot();
    if (probe.works)
        return {Kind::Works, QStringLiteral("KVM"), QStringLiteral("runs 64-bit guests"), {}};
    return {Kind::Optional, QStringLiteral("KVM"),
            QStringLiteral("guests will be emulated, and their figures labelled so"), probe.why};
}

static HostFinding libvirt(const std::stop_token& stop)
{
    try {
        const Hypervisor hypervisor = openHypervisor(HypervisorUri(), stop);
        return {Kind::Works,
                QStringLiteral("libvirt"),
                QStringLiteral("%1 (%2)").arg(hypervisor.uri.toText(), hypervisor.version),
                {}};
    } catch (const GuestError& error) {
        return {Kind::Missing, QStringLiteral("libvirt"), QString::fromUtf8(error.what()),
                QStringLiteral(
                    "sudo apt-get install libvirt-daemon-system libvirt-daemon-driver-qemu")};
    }
}

static HostFinding xen()
{
    if (QFile::exists(QStringLiteral("/proc/xen")))
        return {Kind::Works, QStringLiteral("Xen"), QStringLiteral("this host runs it"), {}};
    return {Kind::Optional, QStringLiteral("Xen"), QStringLiteral("this host does not run it"),
            QStringLiteral("boot this host under Xen (sudo apt-get install xen-system-amd64), or "
                           "name one that does: xen+ssh://HOST/system")};
}

static HostFinding bridge()
{
    const bool tools = installed("dnsmasq") && installed("iptables");
    if (geteuid() == 0 && tools)
        return {Kind::Works,
                QStringLiteral("networks"),
                QStringLiteral("user networking, and bridges of our own"),
                {}};
    return {Kind::Optional, QStringLiteral("networks"),
            QStringLiteral("user networking works; bridges do not"),
            QStringLiteral("bridges need root, and: sudo apt-get install dnsmasq-base iptables")};
}

static HostFinding tender(Solo5Target target)
{
    const QString topic = QStringLiteral("tender solo5-%1").arg(toWord(target));
    const QString program = Solo5Guest::findTender(target);
    if (program.isEmpty())
        return {Kind::Optional, topic, QStringLiteral("not found"),
                QStringLiteral("opam install solo5, or name its directory with UNISWEEP_TENDERS")};
    const QString why = target == Solo5Target::Hvt && !kvmOfThisBoot().works
                            ? QStringLiteral("it needs KVM: ") + kvmOfThisBoot().why
                            : PrivateNetwork::whyNot();
    return {why.isEmpty() ? Kind::Works : Kind::Optional, topic, program, why};
}

static QList<HostFinding> clients()
{
    QList<HostFinding> findings;
    const QString native = whyNoLoadClient(Client::Native);
    findings << HostFinding{native.isEmpty() ? Kind::Works : Kind::Missing,
                            QStringLiteral("client native"),
                            native.isEmpty() ? QStringLiteral("unisweep-load is there") : native,
                            {}};
    for (const auto& [program, package] :
         {std::pair("dnsperf", "dnsperf"), std::pair("httperf", "httperf"),
          std::pair("iperf", "iperf")}) {
        const QString topic = QStringLiteral("client %1").arg(QLatin1String(program));
        if (installed(program)) {
            findings << HostFinding{Kind::Works, topic, QStringLiteral("installed"), {}};
        } else {
            findings << HostFinding{
                Kind::Optional, topic, QStringLiteral("not installed"),
                QStringLiteral("sudo apt-get install %1").arg(QLatin1String(package))};
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

static HostFinding calibration()
{
    QStringList texts;
    for (const QString& transport : calibrationTransports()) {
        if (const auto kept = keptCalibration(transport))
            texts << kept->toText();
    }
    return {Kind::Works,
            QStringLiteral("calibration"),
            texts.isEmpty() ? QStringLiteral("not there yet; the first run makes it")
                            : texts.join(QLatin1Char('\n')),
            {}};
}

static QList<HostFinding> images(const Catalog& catalog)
{
    QList<HostFinding> findings;
    const ImageBuilder builder{ImageStore()};
    for (const Recipe& recipe : catalog.recipes()) {
        const QString topic =
            QStringLiteral("image %1/%2").arg(recipe.platform().id, recipe.server().id);
        if (const auto image = builder.find(recipe))
            findings << HostFinding{Kind::Works, topic, image->id, {}};
        else if (const auto obstacle = builder.obstacle(recipe))
            findings << HostFinding{Kind::Optional, topic, obstacle->reason, obstacle->remedy};
        else
            findings << HostFinding{
                Kind::Works, topic, QStringLiteral("not there yet; the first run makes it"), {}};
    }
    return findings;
}

static HostFinding leftovers(const std::stop_token& stop)
{
    const QString topic = QStringLiteral("leftovers");
    const Leftovers found = findLeftovers(stop);
    QStringList lines = {found.isEmpty()
                             ? HostReport::tr("none of crashed runs")
                             : HostReport::tr("%1 of crashed runs").arg(found.toText())};
    for (const QString& why : found.notAsked)
        lines << HostReport::tr("not checked: %1").arg(why);
    return {found.isEmpty() ? Kind::Works : Kind::Optional, topic, lines.join(QLatin1Char('\n')),
            found.isEmpty() ? QString() : QStringLiteral("unisweep clean")};
}

QList<HostFinding> examineHost(const Catalog& catalog, std::stop_token stop)
{
    QList<HostFinding> findings = {host(), emulator(), kvm(), libvirt(stop), xen(), bridge()};
    findings << tender(Solo5Target::Spt) << tender(Solo5Target::Hvt);
    findings += clients();
    findings << scheduling() << calibration();
    findings += images(catalog);
    findings << leftovers(stop);
    return findings;
}

bool isUsable(const QList<HostFinding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const HostFinding& finding) { return finding.kind == Kind::Missing; });
}

QString toText(const QList<HostFinding>& findings)
{
    QString text;
    for (const HostFinding& finding : findings) {
        const QString mark = finding.kind == Kind::Works     ? QStringLiteral("ok      ")
                             : finding.kind == Kind::Missing ? QStringLiteral("MISSING ")
                                                             : QStringLiteral("without ");
        // Further lines of a detail under its first.
        const QString detail =
            QString(finding.detail)
                .replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(32, QLatin1Char(' ')));
        text += QStringLiteral("%1 %2 %3\n").arg(mark, finding.topic.leftJustified(22), detail);
        if (!finding.remedy.isEmpty())
            text += QStringLiteral("%1 -> %2\n").arg(QString(31, QLatin1Char(' ')), finding.remedy);
    }
    return text;
}

} // namespace unisweep
