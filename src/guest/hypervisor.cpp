// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/hypervisor.h"

#include <unistd.h>

#include <QFile>
#include <QStandardPaths>

#include "guest/embedded_driver.h"
#include "guest/libvirt_events.h"
#include "guest/offered_kvm.h"
#include "guest/recent_kvm.h"
#include "guest/stored_kvm_probe.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;
using Driver = HypervisorUri::Driver;
using Scope = HypervisorUri::Scope;

// On a cold start, qemu:///session starts its daemon, which queries QEMU for all its capabilities.
static constexpr auto connectDeadline = 60s;
static constexpr auto describeDeadline = 120s;

static QString versionText(unsigned long version)
{
    return u"%1.%2.%3"_s.arg(version / 1'000'000).arg(version / 1000 % 1000).arg(version % 1000);
}

// The embedded driver was added in 6.1; daemons of that version also support everything else.
static constexpr unsigned long oldestLibvirt = 6'001'000;

QString whyTooOld(unsigned long version)
{
    if (version >= oldestLibvirt)
        return {};
    return GuestError::tr("libvirt %1 is older than %2. Install a newer version on the machine "
                          "that runs the guests")
        .arg(versionText(version), versionText(oldestLibvirt));
}

// Sockets of libvirt's system daemon: the monolithic daemon's and the driver's own.
static QStringList systemSockets(Driver driver)
{
    return {u"/run/libvirt/libvirt-sock"_s, u"/run/libvirt/virt%1d-sock"_s.arg(toWord(driver))};
}

// Rewrites "qemu:///system" to "qemu+unix:///system?socket=…". In a process that has opened the
// embedded driver, libvirt would otherwise use that driver for the former URI, and for other
// drivers would only look for the modular daemons.
static HypervisorUri throughSocket(HypervisorUri uri)
{
    if (uri.transport != HypervisorUri::Transport::Local || uri.scope != Scope::System ||
        !uri.socket.isEmpty())
        return uri;
    for (const QString& socket : systemSockets(uri.driver)) {
        if (QFile::exists(socket)) {
            uri.transport = HypervisorUri::Transport::Unix;
            uri.socket = socket;
            break;
        }
    }
    return uri;
}

ConnectionHandle connectTo(const HypervisorUri& uri, std::chrono::milliseconds deadline,
                           std::stop_token stop)
{
    startLibvirtEvents();
    const QString text = uri.toText();
    return callLibvirt(GuestError::tr("connecting to %1").arg(text), deadline, stop,
                       [text, address = throughSocket(uri).toText()] {
                           ConnectionHandle connection =
                               ownConnection(virConnectOpen(address.toUtf8().constData()));
                           if (!connection)
                               throw libvirtError(GuestError::tr("cannot connect to %1").arg(text));
                           keepAlive(connection);
                           return connection;
                       });
}

static Hypervisor open(const HypervisorUri& uri, std::stop_token stop)
{
    Hypervisor hypervisor;
    hypervisor.uri = uri;
    hypervisor.connection =
        hypervisor.isEmbedded() ? embeddedConnection(stop) : connectTo(uri, connectDeadline, stop);
    return hypervisor;
}

static Hypervisor openAuto(std::stop_token stop)
{
    const HypervisorUri embedded = HypervisorUri::of("qemu:///embed");
    if (geteuid() == 0)
        return open(embedded, stop);
    try {
        return open(HypervisorUri::of("qemu:///session"), stop);
    } catch (const GuestError&) { // no daemon here; the embedded driver does not need one
        return open(embedded, stop);
    }
}

static void describe(Hypervisor& hypervisor, std::stop_token stop)
{
    // The emulator's version is queried too, for which a daemon that has just started first queries
    // all its capabilities.
    hypervisor = callLibvirt(
        GuestError::tr("querying the version of %1").arg(hypervisor.uri.toText()), describeDeadline,
        stop, [hypervisor]() mutable {
            virConnectPtr connection = hypervisor.connection.get();
            const QString type = QString::fromUtf8(virConnectGetType(connection));
            unsigned long library = 0;
            unsigned long emulator = 0;
            virConnectGetLibVersion(connection, &library);
            if (const QString why = whyTooOld(library); library > 0 && !why.isEmpty())
                throw GuestError(why);
            virConnectGetVersion(connection, &emulator);
            hypervisor.version =
                u"libvirt %1, %2 %3"_s.arg(versionText(library), type, versionText(emulator));
            if (type == u"Xen"_s) {
                hypervisor.kind = HypervisorKind::Xen;
            } else if (type == u"LXC"_s) {
                hypervisor.kind = HypervisorKind::Lxc;
            } else {
                const KvmProbe kvm = kvmOf(connection, hypervisor.uri);
                hypervisor.kind = kvm.works ? HypervisorKind::Kvm : HypervisorKind::Qemu;
                hypervisor.whyNotKvm = kvm.why;
            }
            return hypervisor;
        });
}

Hypervisor openHypervisor(const HypervisorUri& uri, std::stop_token stop)
{
    Hypervisor hypervisor = uri.isAuto() ? openAuto(stop) : open(uri, stop);
    describe(hypervisor, stop);
    // The user's daemon has no KVM if it was started before the user joined the group kvm.
    if (uri.isAuto() && !hypervisor.isEmbedded() && hypervisor.kind == HypervisorKind::Qemu &&
        kvmOfThisBoot().works) {
        hypervisor = open(HypervisorUri::of("qemu:///embed"), stop);
        describe(hypervisor, stop);
    }
    return hypervisor;
}

HypervisorUri resolvedUri(BootKind boot, const HypervisorUri& uri, NetworkKind network)
{
    if (!uri.isAuto())
        return uri;
    if (boot == BootKind::Container)
        return HypervisorUri::of("lxc:///system");
    if (network == NetworkKind::Isolated)
        return HypervisorUri::of("qemu:///system");
    return uri;
}

std::optional<HypervisorKind> hypervisorKind(const HypervisorUri& uri)
{
    switch (uri.driver) {
    case Driver::Auto:
    case Driver::Qemu:
        return kvmFor(uri).works ? HypervisorKind::Kvm : HypervisorKind::Qemu;
    case Driver::Xen:
        return HypervisorKind::Xen;
    case Driver::Lxc:
        return HypervisorKind::Lxc;
    case Driver::Spt:
    case Driver::Hvt:
        break;
    }
    return {};
}

QString whyNoSystemDaemon(const HypervisorUri& uri)
{
    constexpr auto deadline = 5s; // includes systemd starting the daemon on demand
    const QStringList sockets =
        uri.socket.isEmpty() ? systemSockets(uri.driver) : QStringList{uri.socket};
    const bool there = std::any_of(sockets.begin(), sockets.end(),
                                   [](const QString& socket) { return QFile::exists(socket); });
    if (!there)
        return GuestError::tr("libvirt's system daemon is not running. Start it with: sudo "
                              "systemctl start libvirtd (or: sudo libvirtd -d)");
    try {
        connectTo(uri, deadline, {});
        return {};
    } catch (const GuestError& error) {
        const QString what = error.message();
        if (what.contains(u"authentication"_s) || what.contains(u"ermission denied"_s))
            return GuestError::tr("no permission to use libvirt's system daemon. Join its group "
                                  "and log in again: sudo adduser $USER libvirt");
        return what;
    }
}

QString whyNoHypervisor(const HypervisorUri& uri)
{
    if (uri.isRemote())
        return {};
    switch (uri.driver) {
    case Driver::Xen:
        if (QFile::exists(u"/proc/xen"_s))
            return {};
        return GuestError::tr("this host does not run Xen. Boot it under Xen, name a host that "
                              "does (xen+ssh://HOST/system), or set the hypervisor to auto");
    case Driver::Auto:
    case Driver::Qemu:
        if (!QStandardPaths::findExecutable(u"qemu-system-x86_64"_s).isEmpty())
            return {};
        return GuestError::tr(
            "QEMU is not installed. Install it with: sudo apt-get install qemu-system-x86");
    case Driver::Spt:
    case Driver::Hvt:
        return GuestError::tr("%1 is for Solo5 unikernels only").arg(uri.toText());
    case Driver::Lxc:
        break;
    }
    return {};
}

} // namespace unisweep
