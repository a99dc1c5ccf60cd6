// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/cpu_list.h"
#include "base/process_id.h"
#include "catalog/platform.h"
#include "guest/guest_network.h"

namespace unisweep
{

/// The properties of a domain; all others are the same for all our domains.
struct DomainSpec {
    QString name;
    HypervisorKind hypervisor = HypervisorKind::Qemu; ///< Qemu, Kvm, Xen or Lxc
    QString machine = QStringLiteral("pc"); ///< QEMU's machine; for Xen "xenpvh" or "xenpv"
    int memoryMiB = 1024;
    int vcpus = 1;
    CpuList guestCpus;    ///< processors of the host for its virtual CPUs; empty: any
    CpuList emulatorCpus; ///< and for the emulator's other threads; not of containers
    bool hpet = false;    ///< OSv needs it where there is no paravirtual clock
    bool balloon = true;

    QString kernel;                             ///< empty: firmware boots the disk
    QString initrd;                             ///< may be empty
    QString disk;                               ///< may be empty; never written to
    QString diskFormat = QStringLiteral("raw"); ///< or "qcow2"
    bool writableDisk = false; ///< the guest may write; libvirt discards it (transient)
    QString commandLine;       ///< of the kernel; not used without one

    QString root;                ///< of a container: the directory that is its root
    QString init;                ///< of a container: its first program
    QStringList initEnvironment; ///< of a container: NAME=VALUE

    NicSpec nic;

    ProcessId owner;   ///< tags the domain as ours
    QString ownerHost; ///< where that process runs
};

/// The libvirt domain (https://libvirt.org/formatdomain.html): transient, gone when it powers off,
/// console on the first serial port, memory statistics every second.
QString domainXml(const DomainSpec& spec);

/// The namespace of the tag in a domain's metadata.
inline constexpr const char* domainTagUri = "urn:unisweep:guest:1";

} // namespace unisweep
