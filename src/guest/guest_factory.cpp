// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guest_factory.h"

#include "guest/bridged_network.h"
#include "guest/guard.h"
#include "guest/hypervisor.h"
#include "guest/isolated_network.h"
#include "guest/libvirt_guest.h"
#include "guest/libvirt_reaper.h"
#include "guest/process_guest.h"
#include "guest/program_disk.h"
#include "guest/remote_image.h"
#include "guest/runtime_directory.h"
#include "guest/solo5_guest.h"
#include "guest/unpacked_root.h"
#include "guest/user_network.h"
#include "images/kernel_file.h"
#include "images/program_root.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Log = std::function<void(const QString&)>;

// QEMU's user networks and isolated networks are separate from each other, so all guests can use
// the same address.
static const QString ownNetworkMac = u"52:54:00:75:73:01"_s;

std::optional<HypervisorKind> hypervisorKind(const Catalog& catalog, const Series& series)
{
    const auto platform = catalog.platform(series.platform);
    if (!platform)
        return {};
    if (platform->boot == BootKind::Solo5)
        return Solo5Guest::targetOf(series.hypervisor) == Solo5Target::Hvt ? HypervisorKind::Hvt
                                                                           : HypervisorKind::Spt;
    if (platform->boot == BootKind::Process && series.hypervisor.isAuto())
        return HypervisorKind::Process;
    return hypervisorKind(resolvedUri(platform->boot, series.hypervisor, series.network.kind));
}

std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         Service service)
{
    return catalog.find({series.platform, series.server, service, hypervisorKind(catalog, series)});
}

std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         const Experiment& experiment)
{
    auto found = findRecipe(catalog, series, experiment.service);
    const auto* recipe = std::get_if<Recipe>(&found);
    if (recipe && !recipe->server().portFor(experiment.service, experiment.usesTcp()))
        return Refusal{GuestError::tr("%1 on %2 does not serve DNS over TCP")
                           .arg(recipe->server().title, recipe->platform().title),
                       GuestError::tr("the catalog lists UDP ports only. Set transport: udp")};
    return found;
}

static NicSpec nicFor(const GuestOrder& order, HypervisorKind hypervisor)
{
    NicSpec nic;
    const bool ownModel = hypervisor == HypervisorKind::Lxc || hypervisor == HypervisorKind::Xen;
    nic.model = ownModel ? QString() : order.recipe.platform().network.nicModel;
    nic.mac =
        order.network.kind == NetworkKind::Bridge ? macForBridge(order.network) : ownNetworkMac;
    return nic;
}

// The guest's network and its kernel arguments, which are empty with DHCP.
struct MadeNetwork {
    std::unique_ptr<GuestNetwork> network;
    QString arguments;
};

static QString addressArguments(const NetworkSetup& setup, const QString& address, int prefix,
                                const QString& gateway)
{
    QString arguments = setup.staticArguments;
    // Without a gateway, drop the words of the template that contain it. whyNoGuest() rejects
    // templates where such a word also contains the address.
    if (gateway.isEmpty()) {
        QStringList words = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        words.removeIf([](const QString& word) { return word.contains(u"{gateway}"_s); });
        arguments = words.join(QLatin1Char(' '));
    }
    return arguments.replace(u"{address}"_s, address)
        .replace(u"{prefix}"_s, QString::number(prefix))
        .replace(u"{netmask}"_s, netmaskText(prefix))
        .replace(u"{gateway}"_s, gateway);
}

static MadeNetwork makeNetwork(const GuestOrder& order, const Hypervisor& hypervisor,
                               const Log& log, std::stop_token stop)
{
    const NetworkSetup& setup = order.recipe.platform().network;
    const NetworkChoice& choice = order.network;
    NicSpec nic = nicFor(order, hypervisor.kind);
    switch (choice.kind) {
    case NetworkKind::User:
        return {std::make_unique<UserNetwork>(std::move(nic), order.recipe.server().reachedPorts()),
                {}};
    case NetworkKind::Isolated: {
        for (const QString& name : reapNetworks(hypervisor, Reap::End, stop))
            log(GuestError::tr("removed network %1, left behind by a crashed run").arg(name));
        auto network = std::make_unique<IsolatedNetwork>(hypervisor, std::move(nic), stop);
        QString arguments;
        if (!setup.dhcp)
            arguments = addressArguments(setup, network->reserveAddress(), IsolatedNetwork::prefix,
                                         network->gateway());
        return {std::move(network), arguments};
    }
    case NetworkKind::Bridge:
        break;
    }
    QString arguments;
    if (!choice.address.isEmpty())
        arguments = addressArguments(setup, choice.address, choice.prefix, choice.gateway);
    return {std::make_unique<BridgedNetwork>(choice, std::move(nic)), arguments};
}

static QString machineOf(const GuestOrder& order, HypervisorKind hypervisor)
{
    if (!order.machine.isEmpty())
        return order.machine;
    // PVH uses Xen's own drivers and the processor's virtualization; "xenpv" is for kernels without
    // PVH.
    return hypervisor == HypervisorKind::Xen ? u"xenpvh"_s : order.recipe.platform().machine;
}

static const QString argumentsPlace = u"{arguments}"_s;

// Arguments of the program in the guest. If an operating system starts it, it reads them from its
// kernel's command line (linux/init, debian/arguments).
static QString programArguments(const GuestOrder& order)
{
    const QString arguments = argumentsCommandLine(order.recipe, order.arguments);
    const ImageSource source = order.recipe.platform().imageSource;
    if (source != ImageSource::Build && source != ImageSource::Install)
        return arguments;
    QStringList words = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString& word : words)
        word.prepend("unisweep.argument="_L1);
    return words.join(QLatin1Char(' '));
}

// The kernel's arguments, then the network's, then the program's start command: OSv passes
// everything after the program to it.
static QString commandLine(const GuestOrder& order, const QString& networkArguments)
{
    QString program = order.recipe.server().commandLine;
    QString arguments = programArguments(order);
    if (program.contains(argumentsPlace))
        program.replace(argumentsPlace, std::exchange(arguments, QString()));
    QStringList parts = {order.recipe.platform().commandLine, networkArguments, program, arguments};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' ')).simplified();
}

DomainSpec domainSpec(const GuestOrder& order, HypervisorKind hypervisor,
                      const QString& networkArguments)
{
    const PlatformEntry& platform = order.recipe.platform();
    DomainSpec spec;
    spec.hypervisor = hypervisor;
    spec.memoryMiB = order.memoryMiB;
    spec.vcpus = order.vcpus;
    spec.guestCpus = order.guestCpus;
    spec.emulatorCpus = order.emulatorCpus;
    spec.nic = nicFor(order, hypervisor);
    if (platform.boot == BootKind::Container) {
        spec.init = u"/init"_s;
        spec.initEnvironment = networkArguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (const QString arguments = argumentsCommandLine(order.recipe, order.arguments);
            !arguments.isEmpty())
            spec.initEnvironment << u"UNISWEEP_ARGUMENTS="_s + arguments;
        return spec;
    }
    spec.machine = machineOf(order, hypervisor);
    spec.hpet = platform.hpet;
    spec.balloon = platform.balloon;
    spec.hardware = order.hardware;
    spec.kernel = order.image.kernel;
    spec.initrd = order.image.initrd;
    spec.disk = order.image.disk;
    spec.diskFormat = order.image.diskFormat;
    spec.writableDisk = platform.writableDisk;
    spec.commandLine = commandLine(order, networkArguments);
    return spec;
}

static std::unique_ptr<Guest> makeMachineGuest(const GuestOrder& order, Hypervisor hypervisor,
                                               MadeNetwork made, std::shared_ptr<const void> files)
{
    DomainSpec spec = domainSpec(order, hypervisor.kind, made.arguments);
    return std::make_unique<LibvirtGuest>(std::move(hypervisor), std::move(spec),
                                          std::move(made.network), std::move(files));
}

static std::unique_ptr<Guest> makeContainer(const GuestOrder& order, Hypervisor hypervisor,
                                            MadeNetwork made, std::stop_token stop)
{
    auto root = std::make_unique<UnpackedRoot>(order.image.initrd, true, stop);
    DomainSpec spec = domainSpec(order, hypervisor.kind, made.arguments);
    spec.root = root->path();
    return std::make_unique<LibvirtGuest>(std::move(hypervisor), std::move(spec),
                                          std::move(made.network), std::move(root));
}

static std::unique_ptr<Guest> makeSolo5Guest(const GuestOrder& order)
{
    const Solo5Target target = Solo5Guest::targetOf(order.hypervisor);
    QString why;
    const auto file = readSolo5File(order.image.kernel, why);
    if (!file)
        throw GuestError(u"%1: %2"_s.arg(order.image.kernel, why));
    TenderSpec spec;
    spec.program = Solo5Guest::findTender(target);
    spec.uri = toWord(target) + u":///"_s;
    spec.unikernel = order.image.kernel;
    spec.network = file->names(Solo5Device::Kind::Network).constFirst();
    spec.memoryMiB = order.memoryMiB;
    spec.cpus = order.guestCpus;
    spec.addressArguments = order.recipe.platform().network.staticArguments;
    spec.arguments = commandLine(order, {});
    return std::make_unique<Solo5Guest>(std::move(spec));
}

// The system daemon runs QEMU as a separate user, which cannot read home directories, and libvirt
// would change the owner of the files in the image store.
static bool isSystemDaemonsQemu(const Hypervisor& hypervisor)
{
    return hypervisor.uri.driver == HypervisorUri::Driver::Qemu &&
           hypervisor.uri.scope == HypervisorUri::Scope::System;
}

std::unique_ptr<Guest> makeGuest(const GuestOrder& order, const Log& log, std::stop_token stop)
{
    if (const QString why = whyNoGuest(order); !why.isEmpty())
        throw GuestError(why);
    startGuard(); // before creating anything that the guard must clean up
    const PlatformEntry& platform = order.recipe.platform();
    if (platform.boot == BootKind::Solo5)
        return makeSolo5Guest(order);
    if (platform.boot == BootKind::Process) {
        log(GuestError::tr("a process of the host: %n CPU(s), no memory limit", nullptr,
                           order.vcpus));
        return std::make_unique<ProcessGuest>(order.recipe,
                                              argumentsCommandLine(order.recipe, order.arguments),
                                              order.image.initrd, order.vcpus, order.guestCpus);
    }
    if (const QString why = whyKernelDoesNotFit(order.image.kernel, order.memoryMiB);
        platform.boot == BootKind::DirectKernel && !why.isEmpty())
        throw GuestError(why);
    Hypervisor hypervisor =
        openHypervisor(resolvedUri(platform.boot, order.hypervisor, order.network.kind), stop);
    if (hypervisor.kind == HypervisorKind::Qemu)
        log(GuestError::tr("emulated (TCG): %1").arg(hypervisor.whyNotKvm));
    noteHypervisor(hypervisor.uri);
    for (const QString& name : reapDomains(hypervisor, Reap::End, stop))
        log(GuestError::tr("ended guest %1, left behind by a crashed run").arg(name));
    MadeNetwork network = makeNetwork(order, hypervisor, log, stop);
    if (platform.boot == BootKind::Container)
        return makeContainer(order, std::move(hypervisor), std::move(network), stop);
    GuestOrder placed = order;
    std::shared_ptr<ProgramDisk> own;
    const QString arguments = argumentsCommandLine(order.recipe, order.arguments);
    if (platform.rootFormat == RootFormat::Tfs &&
        !(arguments.isEmpty() && network.arguments.isEmpty())) {
        own = std::make_shared<ProgramDisk>(
            order.image, nanosProgram(order.recipe, arguments, network.arguments), stop);
        placed.image = own->image();
    }
    if (hypervisor.uri.isRemote() || isSystemDaemonsQemu(hypervisor))
        placed.image = uploadImage(hypervisor, placed.image, log, stop);
    return makeMachineGuest(placed, std::move(hypervisor), std::move(network), std::move(own));
}

} // namespace unisweep
