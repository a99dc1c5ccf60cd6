// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest of each kind needs of this host.
#include <algorithm>

#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "evidence/packet_door.h"
#include "guest/bridge_helper.h"
#include "guest/guest_factory.h"
#include "guest/hypervisor.h"
#include "guest/isolated_process.h"
#include "guest/kept_kvm_probe.h"
#include "guest/private_network.h"
#include "guest/solo5_guest.h"
#include "images/program_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

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
        return word.contains(u"{gateway}"_s) && word.contains(u"{address}"_s);
    });
}

// What no host could change.
static QString whyNoNetworkAnywhere(const GuestOrder& order, const HypervisorUri& uri)
{
    const PlatformEntry& platform = order.recipe.platform();
    const NetworkChoice& network = order.network;
    const bool user = network.kind == NetworkKind::User;
    if (user && platform.boot == BootKind::Container)
        return u"containers have no user networking; set their network to isolated"_s;
    if (user && uri.driver == HypervisorUri::Driver::Xen)
        return u"Xen has no user networking; set the network to isolated, or to a "
               "bridge of its host"_s;
    if (network.kind == NetworkKind::Isolated) {
        if (uri.scope == HypervisorUri::Scope::Session || uri.scope == HypervisorUri::Scope::Embed)
            return u"an isolated network is made by libvirt's system daemon; set the "
                   "hypervisor to auto or qemu:///system"_s;
        if (!platform.network.dhcp && platform.network.staticArguments.isEmpty())
            return u"%1: the catalog says neither that it can ask for an address nor "
                   "how to give it one"_s.arg(platform.file);
    }
    if (network.kind == NetworkKind::Bridge) {
        if (!network.address.isEmpty() && network.gateway.isEmpty() &&
            needsGateway(platform.network))
            return GuestError::tr("%1 takes its address together with a gateway; name one: bridge "
                                  "%2 %3/%4 via GATEWAY")
                .arg(platform.title, network.bridge, network.address,
                     QString::number(network.prefix));
        if (network.address.isEmpty() && !platform.network.dhcp)
            return u"%1 cannot ask for an address; give it one: bridge %2 "
                   "ADDRESS/BITS"_s.arg(platform.title, network.bridge);
        // One that does not ask either has it built in.
        if (!network.address.isEmpty() && platform.network.staticArguments.isEmpty() &&
            platform.network.dhcp)
            return u"%1 cannot be given an address; leave it out, so that it asks by "
                   "DHCP"_s.arg(platform.title);
    }
    return {};
}

// What this host lacks for the network.
static QString whyNoBridge(const NetworkChoice& network, const HypervisorUri& uri)
{
    if (network.kind != NetworkKind::Bridge)
        return {};
    if (!uri.isRemote() && !isBridge(network.bridge))
        return u"this host has no bridge \"%1\"; make it with: sudo ip link add "
               "%1 type bridge, or name another"_s.arg(network.bridge);
    const bool unprivileged = geteuid() != 0 && !uri.isRemote() &&
                              (uri.isAuto() || uri.scope == HypervisorUri::Scope::Session ||
                               uri.scope == HypervisorUri::Scope::Embed);
    return unprivileged ? whyNoBridgeHelper(network.bridge) : QString();
}

static QString whyNoProcessAnywhere(const GuestOrder& order)
{
    if (!order.hypervisor.isAuto())
        return u"a process of the host has no hypervisor; set it to auto"_s;
    if (order.network.kind != NetworkKind::User)
        return u"a process of the host is on its loopback; set the network to user"_s;
    return {};
}

static QString whyNoTenderAnywhere(const GuestOrder& order)
{
    if (!order.hypervisor.isAuto() && !order.hypervisor.isTender())
        return u"%1 is run by Solo5's tenders; set the hypervisor to auto, spt:/// or "
               "hvt:///"_s.arg(order.recipe.platform().title);
    if (order.vcpus != 1)
        return u"a Solo5 guest has one virtual CPU; set vcpus to 1"_s;
    if (order.network.kind != NetworkKind::User)
        return u"a Solo5 guest gets a tap in a network of its own; take away "
               "\"network\""_s;
    return {};
}

static QString whyNoTender(const GuestOrder& order)
{
    const Solo5Target target = Solo5Guest::targetOf(order.hypervisor);
    if (Solo5Guest::findTender(target).isEmpty())
        return u"the tender solo5-%1 is neither on the PATH nor in a switch of opam; "
               "it comes with opam's package solo5 (opam install solo5), or name its directory "
               "with "
               "UNISWEEP_TENDERS"_s.arg(toWord(target));
    if (target == Solo5Target::Hvt && !kvmOfThisBoot().works)
        return u"solo5-hvt needs KVM: %1"_s.arg(kvmOfThisBoot().why);
    if (!order.image.kernel.isEmpty()) {
        QString why;
        const auto file = readSolo5File(order.image.kernel, why);
        if (file)
            why = Solo5Guest::whyNotFor(*file, target);
        if (!why.isEmpty())
            return u"%1: %2"_s.arg(order.image.kernel, why);
    }
    return PrivateNetwork::whyNot();
}

QString whyNoGuestAnywhere(const GuestOrder& order)
{
    const BootKind boot = order.recipe.platform().boot;
    switch (boot) {
    case BootKind::Process:
        return whyNoProcessAnywhere(order);
    case BootKind::DirectKernel:
    case BootKind::Disk:
    case BootKind::Container:
        return whyNoNetworkAnywhere(order, resolvedUri(boot, order.hypervisor, order.network.kind));
    case BootKind::Solo5:
        return whyNoTenderAnywhere(order);
    }
    Q_UNREACHABLE();
}

// What a disk that was imported whole starts is in it.
static QString whyNotToldSo(const GuestOrder& order)
{
    const PlatformEntry& platform = order.recipe.platform();
    const bool told = !argumentsCommandLine(order.recipe, order.arguments).isEmpty() ||
                      !order.network.address.isEmpty();
    if (platform.rootFormat != RootFormat::Tfs || !told || order.image.disk.isEmpty() ||
        startsByItsDisk(order.image))
        return {};
    return GuestError::tr(
               "the image of %1 was imported whole: its arguments and its address are in "
               "it. Leave them out, or have the image composed")
        .arg(platform.title);
}

QString whyNoGuest(const GuestOrder& order)
{
    for (const QString& why : {whyNoGuestAnywhere(order), whyNotToldSo(order)}) {
        if (!why.isEmpty())
            return why;
    }
    const PlatformEntry& platform = order.recipe.platform();
    switch (platform.boot) {
    case BootKind::Process:
        return whyNoIsolatedProcess();
    case BootKind::DirectKernel:
    case BootKind::Disk:
    case BootKind::Container: {
        const HypervisorUri uri = resolvedUri(platform.boot, order.hypervisor, order.network.kind);
        for (const QString& why : {whyNoBridge(order.network, uri), whyNoHypervisor(uri)}) {
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

QString whyNoDoor(const GuestOrder& order)
{
    const BootKind boot = order.recipe.platform().boot;
    if (boot == BootKind::Process || boot == BootKind::Solo5) // the client's stamps; a tap of ours
        return {};
    if (resolvedUri(boot, order.hypervisor, order.network.kind).isRemote())
        return GuestError::tr("its interface is on another host");
    return order.network.kind == NetworkKind::User ? QString() : whyNoPacketDoor();
}

} // namespace unisweep
