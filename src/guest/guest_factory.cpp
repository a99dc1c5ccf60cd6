// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guest_factory.h"

#include "guest/accelerator.h"
#include "guest/hypervisor.h"
#include "guest/libvirt_guest.h"
#include "guest/solo5_guest.h"
#include "guest/user_network.h"

namespace unisweep
{

// QEMU's user networks are apart from each other, so that one address does for all.
static const QString userNetworkMac = QStringLiteral("52:54:00:75:73:01");

// Tenders are named like libvirt's connections; "auto" is the one that every host can run.
static Solo5Target tenderOf(const QString& hypervisor)
{
    return hypervisor == QStringLiteral("hvt:///") ? Solo5Target::Hvt : Solo5Target::Spt;
}

std::optional<HypervisorKind> hypervisorKind(const Catalog& catalog, const Series& series)
{
    const auto platform = catalog.platform(series.platform);
    if (!platform)
        return {};
    if (platform->boot == BootKind::Solo5)
        return tenderOf(series.hypervisor) == Solo5Target::Hvt ? HypervisorKind::Hvt
                                                               : HypervisorKind::Spt;
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

static QString whyNoTender(const GuestOrder& order)
{
    const Solo5Target target = tenderOf(order.hypervisor);
    const QString uri = toWord(target) + QStringLiteral(":///");
    if (order.hypervisor != QStringLiteral("auto") && order.hypervisor != uri)
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

static std::unique_ptr<Guest> makeSolo5Guest(const GuestOrder& order)
{
    const Solo5Target target = tenderOf(order.hypervisor);
    QString why;
    const auto file = readSolo5File(order.image.kernel, why);
    if (!file)
        throw GuestError(QStringLiteral("%1: %2").arg(order.image.kernel, why));
    TenderSpec spec;
    spec.program = Solo5Guest::findTender(target);
    spec.uri = toWord(target) + QStringLiteral(":///");
    spec.unikernel = order.image.kernel;
    spec.network = file->names(Solo5Device::Kind::Network).constFirst();
    spec.memoryMiB = order.memoryMiB;
    spec.addressArguments = order.recipe.platform().network.staticArguments;
    spec.arguments = commandLine(order);
    return std::make_unique<Solo5Guest>(std::move(spec));
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
        break;
    case BootKind::Solo5:
        return whyNoTender(order);
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
    if (order.recipe.platform().boot == BootKind::Solo5)
        return makeSolo5Guest(order);
    Hypervisor hypervisor = openHypervisor(order.hypervisor, stop);
    if (hypervisor.kind == HypervisorKind::Qemu)
        log(QStringLiteral("emulated (TCG): %1").arg(hypervisor.whyNotKvm));
    return makeDirectKernelGuest(order, std::move(hypervisor));
}

} // namespace unisweep
