// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guest_factory.h"

#include "guest/hypervisor.h"
#include "guest/libvirt_guest.h"
#include "guest/user_network.h"

namespace unisweep
{

// QEMU's user networks are apart from each other, so that one address does for all.
static const QString userNetworkMac = QStringLiteral("52:54:00:75:73:01");

std::optional<HypervisorKind> hypervisorKind(const Catalog& catalog, const Series& series)
{
    if (!catalog.platform(series.platform))
        return {};
    return hypervisorKind(series.hypervisor);
}

std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         Service service)
{
    return catalog.find({series.platform, series.server, service, hypervisorKind(catalog, series)});
}

// What is asked of the guest from here: its service, and its own counters.
static QList<Port> reachedPorts(const ServerEntry& server)
{
    QList<Port> ports = server.ports;
    if (server.statistics) {
        const Port statistics{server.statistics->port, false};
        if (!ports.contains(statistics))
            ports << statistics;
    }
    return ports;
}

// The kernel's, then what the program in the guest is told.
static QString commandLine(const GuestOrder& order)
{
    return QStringList{order.image.commandLine, argumentsCommandLine(order.recipe, order.arguments)}
        .join(QLatin1Char(' '))
        .trimmed();
}

static std::unique_ptr<GuestNetwork> makeNetwork(const GuestOrder& order)
{
    NicSpec nic;
    nic.model = order.recipe.platform().network.nicModel;
    nic.mac = userNetworkMac;
    return std::make_unique<UserNetwork>(std::move(nic), reachedPorts(order.recipe.server()));
}

static std::unique_ptr<Guest> makeDirectKernelGuest(const GuestOrder& order, Hypervisor hypervisor)
{
    const PlatformEntry& platform = order.recipe.platform();
    DomainSpec spec;
    spec.machine = platform.machine;
    spec.hpet = platform.hpet;
    spec.memoryMiB = order.memoryMiB;
    spec.vcpus = order.vcpus;
    spec.kernel = order.image.kernel;
    spec.initrd = order.image.initrd;
    spec.disk = order.image.disk;
    spec.commandLine = commandLine(order);
    return std::make_unique<LibvirtGuest>(std::move(hypervisor), std::move(spec),
                                          makeNetwork(order));
}

QString whyNoGuest(const GuestOrder& order)
{
    const PlatformEntry& platform = order.recipe.platform();
    switch (platform.boot) {
    case BootKind::DirectKernel:
        return whyNoHypervisor(order.hypervisor);
    case BootKind::Disk:
    case BootKind::Container:
    case BootKind::Process:
    case BootKind::Solo5:
        break;
    }
    return QStringLiteral(
               "guests of kind \"%1\" cannot be started by this version; choose another platform")
        .arg(toWord(platform.boot));
}

std::unique_ptr<Guest> makeGuest(const GuestOrder& order,
                                 const std::function<void(const QString&)>& log,
                                 std::stop_token stop)
{
    if (const QString why = whyNoGuest(order); !why.isEmpty())
        throw GuestError(why);
    Hypervisor hypervisor = openHypervisor(order.hypervisor, stop);
    if (hypervisor.kind == HypervisorKind::Qemu)
        log(QStringLiteral("emulated (TCG): %1").arg(hypervisor.whyNotKvm));
    return makeDirectKernelGuest(order, std::move(hypervisor));
}

} // namespace unisweep
