// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest of each kind needs of this host.
#include <algorithm>

#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "guest/accelerator.h"
#include "guest/bridge_helper.h"
#include "guest/guest_factory.h"
#include "guest/hypervisor.h"
#include "guest/isolated_process.h"
#include "guest/private_network.h"
#include "guest/solo5_guest.h"

namespace unisweep
{

// Asked of the kernel; /sys may be that of another network namespace.
static bool isBridge(const QString& name)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ethtool_drvinfo info{};
    info.cmd = ETHTOOL_GDRVINFO;
    ifreq request{};
    qstrncpy(request.ifr_name, name.toLatin1().constData(), sizeof request.ifr_name);
    request.ifr_data = reinterpret_cast<char*>(&info);
    const bool answered = socket >= 0 && ioctl(socket, SIOCETHTOOL, &request) == 0;
    if (socket >= 0)
        close(socket);
    return answered && QByteArray(info.driver) == "bridge";
}

// Where the address and the gateway stand in one word ("netdev.ip={address}:{gateway}"), one cannot
// be said without the other.
static bool needsGateway(const NetworkSetup& setup)
{
    const QStringList words = setup.staticArguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString& word) {
        return word.contains(QStringLiteral("{gateway}")) &&
               word.contains(QStringLiteral("{address}"));
    });
}

static QString whyNoNetwork(const GuestOrder& order, const HypervisorUri& uri)
{
    const PlatformEntry& platform = order.recipe.platform();
    const NetworkChoice& network = order.network;
    const bool user = network.kind == NetworkKind::User;
    if (user && platform.boot == BootKind::Container)
        return QStringLiteral("containers have no user networking; set their network to isolated");
    if (user && uri.driver == HypervisorUri::Driver::Xen)
        return QStringLiteral("Xen has no user networking; set the network to isolated, or to a "
                              "bridge of its host");
    if (network.kind == NetworkKind::Isolated) {
        if (uri.scope == HypervisorUri::Scope::Session || uri.scope == HypervisorUri::Scope::Embed)
            return QStringLiteral("an isolated network is made by libvirt's system daemon; set the "
                                  "hypervisor to auto or qemu:///system");
        if (!platform.network.dhcp && platform.network.staticArguments.isEmpty())
            return QStringLiteral("%1: the catalog says neither that it can ask for an address nor "
                                  "how to give it one")
                .arg(platform.file);
    }
    if (network.kind == NetworkKind::Bridge) {
        if (!uri.isRemote() && !isBridge(network.bridge))
            return QStringLiteral("this host has no bridge \"%1\"; make it with: sudo ip link add "
                                  "%1 type bridge, or name another")
                .arg(network.bridge);
        const bool unprivileged = geteuid() != 0 && !uri.isRemote() &&
                                  (uri.isAuto() || uri.scope == HypervisorUri::Scope::Session ||
                                   uri.scope == HypervisorUri::Scope::Embed);
        if (const QString why = unprivileged ? whyNoBridgeHelper(network.bridge) : QString();
            !why.isEmpty())
            return why;
        if (!network.address.isEmpty() && network.gateway.isEmpty() &&
            needsGateway(platform.network))
            return GuestError::tr("%1 takes its address together with a gateway; name one: bridge "
                                  "%2 %3/%4 via GATEWAY")
                .arg(platform.title, network.bridge, network.address,
                     QString::number(network.prefix));
        if (network.address.isEmpty() && !platform.network.dhcp)
            return QStringLiteral("%1 cannot ask for an address; give it one: bridge %2 "
                                  "ADDRESS/BITS")
                .arg(platform.title, network.bridge);
        if (!network.address.isEmpty() && platform.network.staticArguments.isEmpty())
            return QStringLiteral("%1 cannot be given an address; leave it out, so that it asks by "
                                  "DHCP")
                .arg(platform.title);
    }
    return {};
}

static QString whyNoProcess(const GuestOrder& order)
{
    if (!order.hypervisor.isAuto())
        return QStringLiteral("a process of the host has no hypervisor; set it to auto");
    if (order.network.kind != NetworkKind::User)
        return QStringLiteral("a process of the host is on its loopback; set the network to user");
    return whyNoIsolatedProcess();
}

static QString whyNoTender(const GuestOrder& order)
{
    const Solo5Target target = Solo5Guest::targetOf(order.hypervisor);
    if (!order.hypervisor.isAuto() && !order.hypervisor.isTender())
        return QStringLiteral(
                   "%1 is run by Solo5's tenders; set the hypervisor to auto, spt:/// or "
                   "hvt:///")
            .arg(order.recipe.platform().title);
    if (Solo5Guest::findTender(target).isEmpty())
        return QStringLiteral(
                   "the tender solo5-%1 is not on the PATH; it comes with opam's package "
                   "solo5 (opam install solo5), or name its directory with "
                   "UNISWEEP_TENDERS")
            .arg(toWord(target));
    if (target == Solo5Target::Hvt && !kvmOfThisBoot().works)
        return QStringLiteral("solo5-hvt needs KVM: %1").arg(kvmOfThisBoot().why);
    if (order.vcpus != 1)
        return QStringLiteral("a Solo5 guest has one virtual CPU; set vcpus to 1");
    if (order.network.kind != NetworkKind::User)
        return QStringLiteral("a Solo5 guest gets a tap in a network of its own; take away "
                              "\"network\"");
    if (!order.image.kernel.isEmpty()) {
        QString why;
        const auto file = readSolo5File(order.image.kernel, why);
        if (file)
            why = Solo5Guest::whyNotFor(*file, target);
        if (!why.isEmpty())
            return QStringLiteral("%1: %2").arg(order.image.kernel, why);
    }
    return PrivateNetwork::whyNot();
}

QString whyNoGuest(const GuestOrder& order)
{
    const PlatformEntry& platform = order.recipe.platform();
    switch (platform.boot) {
    case BootKind::Process:
        return whyNoProcess(order);
    case BootKind::DirectKernel:
    case BootKind::Disk:
    case BootKind::Container: {
        const HypervisorUri uri = resolvedUri(platform.boot, order.hypervisor, order.network.kind);
        for (const QString& why : {whyNoNetwork(order, uri), whyNoHypervisor(uri)}) {
            if (!why.isEmpty())
                return why;
        }
        const bool systems = uri.scope == HypervisorUri::Scope::System && !uri.isRemote();
        return systems ? whyNoSystemDaemon(uri) : QString();
    }
    case BootKind::Solo5:
        return whyNoTender(order);
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
