// SPDX-License-Identifier: GPL-3.0-or-later
// Checks what each kind of guest requires of this host.
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
#include "guest/hardware_requirements.h"
#include "guest/hypervisor.h"
#include "guest/isolated_process.h"
#include "guest/private_network.h"
#include "guest/solo5_guest.h"
#include "guest/stored_kvm_probe.h"
#include "images/program_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Asks the kernel, because /sys may show another network namespace.
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

// If one word contains both address and gateway ("netdev.ip={address}:{gateway}"), both are
// required.
static bool needsGateway(const NetworkSetup& setup)
{
    const QStringList words = setup.staticArguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString& word) {
        return word.contains(u"{gateway}"_s) && word.contains(u"{address}"_s);
    });
}

// Reasons that hold on every host.
static QString whyNoNetworkAnywhere(const GuestOrder& order, const HypervisorUri& uri)
{
    const PlatformEntry& platform = order.recipe.platform();
    const NetworkChoice& network = order.network;
    const bool user = network.kind == NetworkKind::User;
    if (user && platform.boot == BootKind::Container)
        return GuestError::tr(
            "containers do not support user networking. Set the network to isolated");
    if (user && uri.driver == HypervisorUri::Driver::Xen)
        return GuestError::tr("Xen does not support user networking. Set the network to isolated, "
                              "or to a bridge of its host");
    if (network.kind == NetworkKind::Isolated) {
        if (uri.scope == HypervisorUri::Scope::Session || uri.scope == HypervisorUri::Scope::Embed)
            return GuestError::tr("isolated networks need libvirt's system daemon. Set the "
                                  "hypervisor to auto or qemu:///system");
        if (!platform.network.dhcp && platform.network.staticArguments.isEmpty())
            return GuestError::tr("%1: the platform supports neither DHCP nor a static address")
                .arg(platform.file);
    }
    if (network.kind == NetworkKind::Bridge) {
        if (!network.address.isEmpty() && network.gateway.isEmpty() &&
            needsGateway(platform.network))
            return GuestError::tr("%1 needs a gateway together with its address. Specify one: "
                                  "bridge %2 %3/%4 via GATEWAY")
                .arg(platform.title, network.bridge, network.address,
                     QString::number(network.prefix));
        if (network.address.isEmpty() && !platform.network.dhcp)
            return GuestError::tr(
                       "%1 does not support DHCP. Set its address: bridge %2 ADDRESS/BITS")
                .arg(platform.title, network.bridge);
        // Without DHCP, the address is compiled into the guest.
        if (!network.address.isEmpty() && platform.network.staticArguments.isEmpty() &&
            platform.network.dhcp)
            return GuestError::tr(
                       "%1 does not support a static address. Remove it, so that DHCP is used")
                .arg(platform.title);
    }
    return {};
}

// What this host does not provide for the network.
static QString whyNoBridge(const NetworkChoice& network, const HypervisorUri& uri)
{
    if (network.kind != NetworkKind::Bridge)
        return {};
    if (!uri.isRemote() && !isBridge(network.bridge))
        return GuestError::tr("this host has no bridge \"%1\". Create it with: sudo ip link add %1 "
                              "type bridge, or name another one")
            .arg(network.bridge);
    const bool unprivileged = geteuid() != 0 && !uri.isRemote() &&
                              (uri.isAuto() || uri.scope == HypervisorUri::Scope::Session ||
                               uri.scope == HypervisorUri::Scope::Embed);
    return unprivileged ? whyNoBridgeHelper(network.bridge) : QString();
}

static QString whyNoProcessAnywhere(const GuestOrder& order)
{
    if (!order.hypervisor.isAuto())
        return GuestError::tr(
            "a process of the host has no hypervisor. Set the hypervisor to auto");
    if (order.network.kind != NetworkKind::User)
        return GuestError::tr(
            "a process of the host uses the loopback interface. Set the network to user");
    return {};
}

static QString whyNoTenderAnywhere(const GuestOrder& order)
{
    if (!order.hypervisor.isAuto() && !order.hypervisor.isTender())
        return GuestError::tr(
                   "%1 runs on Solo5 tenders only. Set the hypervisor to auto, spt:/// or hvt:///")
            .arg(order.recipe.platform().title);
    if (order.vcpus != 1)
        return GuestError::tr("a Solo5 guest has one virtual CPU. Set vcpus to 1");
    if (order.network.kind != NetworkKind::User)
        return GuestError::tr(
            "a Solo5 guest always uses a private tap network. Remove the key \"network\"");
    return {};
}

static QString whyNoTender(const GuestOrder& order)
{
    const Solo5Target target = Solo5Guest::targetOf(order.hypervisor);
    if (Solo5Guest::findTender(target).isEmpty())
        return GuestError::tr("the tender solo5-%1 is neither on the PATH nor in an opam switch. "
                              "Install it with: opam install solo5, or set UNISWEEP_TENDERS to its "
                              "directory")
            .arg(toWord(target));
    if (target == Solo5Target::Hvt && !kvmOfThisBoot().works)
        return GuestError::tr("solo5-hvt needs KVM: %1").arg(kvmOfThisBoot().why);
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
    if (const QString why = whyNoHardwareAnywhere(order); !why.isEmpty())
        return why;
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

// A disk image imported as a whole contains its own start command.
static QString whyFixedInImage(const GuestOrder& order)
{
    const PlatformEntry& platform = order.recipe.platform();
    const bool needed = !argumentsCommandLine(order.recipe, order.arguments).isEmpty() ||
                        !order.network.address.isEmpty();
    if (platform.rootFormat != RootFormat::Tfs || !needed || order.image.disk.isEmpty() ||
        startsByItsDisk(order.image))
        return {};
    return GuestError::tr("the image of %1 was imported as a whole and contains its arguments and "
                          "address. Remove them from the series, or compose the image")
        .arg(platform.title);
}

QString whyNoGuest(const GuestOrder& order)
{
    for (const QString& why : {whyNoGuestAnywhere(order), whyFixedInImage(order)}) {
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
        for (const QString& why :
             {whyNoBridge(order.network, uri), whyNoHypervisor(uri), whyNoHardware(order, uri)}) {
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
    if (boot == BootKind::Process || boot == BootKind::Solo5) // the client's timestamps; a tap
                                                              // created by Unisweep
        return {};
    if (resolvedUri(boot, order.hypervisor, order.network.kind).isRemote())
        return GuestError::tr("its interface is on another host");
    return order.network.kind == NetworkKind::User ? QString() : whyNoPacketDoor();
}

} // namespace unisweep
