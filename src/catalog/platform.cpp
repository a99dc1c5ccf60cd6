// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/platform.h"

#include <algorithm>

#include "catalog/catalog_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const ServerEntry* PlatformEntry::server(const QString& wanted) const
{
    const auto found = std::find_if(servers.begin(), servers.end(),
                                    [&](const ServerEntry& entry) { return entry.id == wanted; });
    return found == servers.end() ? nullptr : &*found;
}

const Unserved* PlatformEntry::whyUnserved(const QString& wanted, std::optional<Service> service,
                                           std::optional<HypervisorKind> hypervisor) const
{
    const auto found = std::ranges::find_if(unserved, [&](const Unserved& entry) {
        return (entry.server.isEmpty() || entry.server == wanted) &&
               (!entry.service || entry.service == service) &&
               (!entry.hypervisor || entry.hypervisor == hypervisor);
    });
    return found == unserved.end() ? nullptr : &*found;
}

QStringList ServerEntry::startWords(const QStringList& further) const
{
    QStringList words;
    bool placed = false;
    for (const QString& word : start) {
        if (word != "{arguments}"_L1)
            words << word;
        else if (!std::exchange(placed, true))
            words << further;
    }
    return placed ? words : words + further;
}

const Port* ServerEntry::portFor(Service service, bool tcp) const
{
    const auto found = std::find_if(ports.begin(), ports.end(), [&](const Port& port) {
        return service == Service::Other || port.udp != tcp;
    });
    return found == ports.end() ? nullptr : &*found;
}

const Port* ServerEntry::portFor(Service service) const
{
    return portFor(service, service != Service::Dns && service != Service::Udp);
}

QList<Port> ServerEntry::reachedPorts() const
{
    QList<Port> reached = ports;
    if (statistics) {
        const Port counters{statistics->port, false};
        if (!reached.contains(counters))
            reached << counters;
    }
    if (events && events->udpPort > 0)
        reached << Port{events->udpPort, true};
    return reached;
}

QString toWord(BootKind kind)
{
    switch (kind) {
    case BootKind::DirectKernel:
        return u"direct-kernel"_s;
    case BootKind::Disk:
        return u"disk"_s;
    case BootKind::Container:
        return u"container"_s;
    case BootKind::Process:
        return u"process"_s;
    case BootKind::Solo5:
        return u"solo5"_s;
    }
    return {};
}

QString toWord(HypervisorKind kind)
{
    switch (kind) {
    case HypervisorKind::Qemu:
        return u"qemu"_s;
    case HypervisorKind::Kvm:
        return u"kvm"_s;
    case HypervisorKind::Xen:
        return u"xen"_s;
    case HypervisorKind::Lxc:
        return u"lxc"_s;
    case HypervisorKind::Process:
        return u"process"_s;
    case HypervisorKind::Spt:
        return u"spt"_s;
    case HypervisorKind::Hvt:
        return u"hvt"_s;
    }
    return {};
}

QString displayName(HypervisorKind kind)
{
    switch (kind) {
    case HypervisorKind::Qemu:
        return CatalogText::tr("QEMU (emulated)");
    case HypervisorKind::Kvm:
        return u"KVM"_s;
    case HypervisorKind::Xen:
        return u"Xen"_s;
    case HypervisorKind::Lxc:
        return u"LXC"_s;
    case HypervisorKind::Process:
        return u"process"_s;
    case HypervisorKind::Spt:
        return u"Solo5 spt"_s;
    case HypervisorKind::Hvt:
        return u"Solo5 hvt"_s;
    }
    return {};
}

QString toWord(ConsoleMeaning meaning)
{
    switch (meaning) {
    case ConsoleMeaning::Firmware:
        return u"firmware"_s;
    case ConsoleMeaning::NoBoot:
        return u"no-boot"_s;
    case ConsoleMeaning::Booting:
        return u"booting"_s;
    case ConsoleMeaning::NetworkUp:
        return u"network-up"_s;
    case ConsoleMeaning::ServerUp:
        return u"server-up"_s;
    case ConsoleMeaning::NoNetwork:
        return u"no-network"_s;
    case ConsoleMeaning::ServerExited:
        return u"server-exited"_s;
    case ConsoleMeaning::ServerKilled:
        return u"server-killed"_s;
    case ConsoleMeaning::OutOfMemory:
        return u"out-of-memory"_s;
    case ConsoleMeaning::KernelPanic:
        return u"kernel-panic"_s;
    case ConsoleMeaning::Fault:
        return u"fault"_s;
    case ConsoleMeaning::Halted:
        return u"halted"_s;
    }
    return {};
}

QString toWord(ImageSource source)
{
    switch (source) {
    case ImageSource::None:
        return u"none"_s;
    case ImageSource::Build:
        return u"build"_s;
    case ImageSource::Import:
        return u"import"_s;
    case ImageSource::Compose:
        return u"compose"_s;
    case ImageSource::Install:
        return u"install"_s;
    }
    return {};
}

QString toWord(RootPlace place)
{
    return place == RootPlace::Disk ? u"disk"_s : u"memory"_s;
}

QString toWord(RootFormat format)
{
    switch (format) {
    case RootFormat::Rofs:
        return u"rofs"_s;
    case RootFormat::Tfs:
        return u"tfs"_s;
    case RootFormat::Cpio:
        return u"cpio"_s;
    }
    return {};
}

template<> QList<BootKind> allValues<BootKind>()
{
    using enum BootKind;
    return {DirectKernel, Disk, Container, Process, Solo5};
}

template<> QList<HypervisorKind> allValues<HypervisorKind>()
{
    using enum HypervisorKind;
    return {Qemu, Kvm, Xen, Lxc, Process, Spt, Hvt};
}

template<> QList<ConsoleMeaning> allValues<ConsoleMeaning>()
{
    using enum ConsoleMeaning;
    return {Firmware,     NoBoot,       Booting,     NetworkUp,   ServerUp, NoNetwork,
            ServerExited, ServerKilled, OutOfMemory, KernelPanic, Fault,    Halted};
}

template<> QList<ImageSource> allValues<ImageSource>()
{
    using enum ImageSource;
    return {None, Build, Import, Compose, Install};
}

template<> QList<RootPlace> allValues<RootPlace>()
{
    return {RootPlace::Memory, RootPlace::Disk};
}

template<> QList<RootFormat> allValues<RootFormat>()
{
    return {RootFormat::Rofs, RootFormat::Tfs, RootFormat::Cpio};
}

bool isFatal(ConsoleMeaning meaning)
{
    switch (meaning) {
    case ConsoleMeaning::Firmware:
    case ConsoleMeaning::Booting:
    case ConsoleMeaning::NetworkUp:
    case ConsoleMeaning::ServerUp:
        return false;
    default:
        return true;
    }
}

} // namespace unisweep
