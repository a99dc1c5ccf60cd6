// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/hardware_requirements.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "base/program.h"
#include "guest/hypervisor.h"
#include "guest/recent_kvm.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool isGuestOfQemu(const PlatformEntry& platform, const HypervisorUri& uri)
{
    return platform.isMachine() && uri.driver != HypervisorUri::Driver::Xen;
}

static bool isGuestOfQemu(const GuestOrder& order)
{
    return isGuestOfQemu(order.recipe.platform(), order.hypervisor);
}

// Of an image that is not there yet, it is not known.
static bool hasNoDisk(const GuestOrder& order)
{
    return order.recipe.platform().boot == BootKind::DirectKernel && order.image.disk.isEmpty() &&
           !order.image.kernel.isEmpty();
}

QString whyNoHardwareAnywhere(const GuestOrder& order)
{
    const VirtualHardware& hardware = order.hardware;
    if (hardware == VirtualHardware())
        return {};
    const PlatformEntry& platform = order.recipe.platform();
    if (!isGuestOfQemu(order))
        return GuestError::tr("vhost, network-queues, hugepages and disk-io are for guests of "
                              "QEMU only. Remove them from the series");
    if ((hardware.vhost == Vhost::On || hardware.networkQueues > 1) &&
        !platform.network.nicModel.startsWith(u"virtio"_s))
        return GuestError::tr("the network interface of %1 is no virtio device, and has neither "
                              "vhost nor several queues")
            .arg(platform.title);
    if (hardware.diskIo != DiskIo::Threads && hasNoDisk(order))
        return GuestError::tr("the guest has no disk. Remove disk-io from the series");
    return {};
}

QString whyNoHugepages(int memoryMiB, const QString& directory)
{
    const auto read = [&](const char* name) -> std::optional<qint64> {
        QFile file(directory + QLatin1Char('/') + QLatin1String(name));
        bool ok = false;
        const qint64 number =
            file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong(&ok) : 0;
        return ok ? std::optional(number) : std::nullopt;
    };
    const auto reserved = read("nr_hugepages");
    const auto free = read("free_hugepages");
    if (!reserved || !free)
        return GuestError::tr("this host's kernel has no huge pages of %1 MiB. Set hugepages: off")
            .arg(hugepageMiB);
    // Others have been promised pages that they have not touched yet.
    const qint64 available = *free - read("resv_hugepages").value_or(0);
    const qint64 wanted = memoryMiB / hugepageMiB;
    if (available >= wanted)
        return {};
    return GuestError::tr("this host has %1 free huge pages of %2 MiB, but the guest needs %3. "
                          "Reserve them with: echo %4 | sudo tee %5/nr_hugepages")
        .arg(QString::number(available), QString::number(hugepageMiB), QString::number(wanted),
             QString::number(*reserved + wanted - available), directory);
}

QString whyNoVhostNet(const QString& device)
{
    const int file = open(QFile::encodeName(device).constData(), O_RDWR | O_CLOEXEC);
    const int error = errno;
    if (file >= 0) {
        close(file);
        return {};
    }
    if (error == EACCES)
        return GuestError::tr("no permission for %1. Join the group kvm (sudo adduser $USER kvm) "
                              "and log in again, or set vhost to auto")
            .arg(device);
    return GuestError::tr("cannot open %1: %2. Load the module with: sudo modprobe vhost_net, or "
                          "set vhost to auto")
        .arg(device, QString::fromLocal8Bit(strerror(error)));
}

// Opens a file, and ends at a device that no QEMU has.
QString whyNoIoUring(const QString& qemu)
{
    const QString noDevice = u"unisweep-ends-here"_s;
    const QString file = QFileInfo(qemu).canonicalFilePath(); // any that can be read
    const ProgramResult result =
        runProgram(qemu,
                   {u"-nodefaults"_s, u"-no-user-config"_s, u"-machine"_s, u"none"_s, u"-display"_s,
                    u"none"_s, u"-blockdev"_s,
                    u"driver=file,node-name=probe,read-only=on,aio=io_uring,filename="_s + file,
                    u"-device"_s, noDevice},
                   {}, {});
    const QString qemuErrors = QString::fromLocal8Bit(result.errors);
    if (qemuErrors.contains(noDevice))
        return {};
    if (qemuErrors.contains(u"does not accept value"_s) ||
        qemuErrors.contains(u"Invalid parameter"_s))
        return GuestError::tr("this QEMU was built without io_uring. Set disk-io to threads");
    return GuestError::tr("QEMU cannot use io_uring on this host: %1. See the setting "
                          "kernel.io_uring_disabled, or set disk-io to threads")
        .arg(result.lastWords().section(u": "_s, -1));
}

QString whyNoDirectIo(const QString& file)
{
    const int opened = open(QFile::encodeName(file).constData(), O_RDONLY | O_DIRECT | O_CLOEXEC);
    const int error = errno;
    if (opened >= 0)
        close(opened);
    if (opened >= 0 || error != EINVAL)
        return {};
    return GuestError::tr("the file system of %1 does not support direct I/O, which disk-io: "
                          "native needs. Set disk-io to threads or io_uring")
        .arg(file);
}

static bool isUnprivileged(const HypervisorUri& uri)
{
    return geteuid() != 0 && (uri.isAuto() || uri.scope == HypervisorUri::Scope::Session ||
                              uri.scope == HypervisorUri::Scope::Embed);
}

static QString whyNoVhost(const HypervisorUri& uri)
{
    if (const KvmProbe kvm = kvmFor(uri); !kvm.works) // libvirt would ignore the request
        return GuestError::tr("vhost needs KVM, but the guest would be emulated: %1. Set vhost to "
                              "auto")
            .arg(kvm.why);
    // The system's daemon has its own rights.
    const bool ours = uri.scope != HypervisorUri::Scope::System;
    return ours ? whyNoVhostNet() : QString();
}

static QString whyNoQueues(const HypervisorUri& uri)
{
    if (!isUnprivileged(uri))
        return {};
    return GuestError::tr("QEMU's bridge helper gives an ordinary user one queue only. Set the "
                          "hypervisor to qemu:///system, or remove network-queues");
}

QString whyNoHardware(const GuestOrder& order, const HypervisorUri& uri)
{
    const VirtualHardware& hardware = order.hardware;
    if (!isGuestOfQemu(order) || uri.isRemote())
        return {};
    QString why;
    if (hardware.vhost == Vhost::On)
        why = whyNoVhost(uri);
    if (why.isEmpty() && hardware.networkQueues > 1)
        why = whyNoQueues(uri);
    if (why.isEmpty() && hardware.hugepages)
        why = whyNoHugepages(order.memoryMiB);
    if (why.isEmpty() && hardware.diskIo == DiskIo::IoUring)
        why = whyNoIoUring(QStandardPaths::findExecutable(u"qemu-system-x86_64"_s));
    if (why.isEmpty() && hardware.diskIo == DiskIo::Native && !order.image.disk.isEmpty())
        why = whyNoDirectIo(order.image.disk);
    return why;
}

} // namespace unisweep
