// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/cpu_list.h"
#include "base/process_id.h"
#include "catalog/platform.h"
#include "experiment/virtual_hardware.h"
#include "guest/guest_network.h"

namespace unisweep
{

/// The properties in which our domains differ; all others are fixed.
struct DomainSpec {
    QString name;
    HypervisorKind hypervisor = HypervisorKind::Qemu; ///< Qemu, Kvm, Xen or Lxc
    QString machine = QStringLiteral("pc"); ///< QEMU machine type; for Xen, "xenpvh" or "xenpv"
    int memoryMiB = 1024;
    int vcpus = 1;
    CpuList guestCpus;    ///< host processors for its virtual CPUs; empty: any
    CpuList emulatorCpus; ///< for the emulator's other threads; not used for containers
    bool hpet = false;    ///< required by OSv where there is no paravirtual clock
    bool balloon = true;
    VirtualHardware hardware; ///< of QEMU's domains

    QString kernel;                             ///< empty: the firmware boots the disk
    QString initrd;                             ///< may be empty
    QString disk;                               ///< may be empty; not written unless `writableDisk`
    QString diskFormat = QStringLiteral("raw"); ///< or "qcow2"
    bool writableDisk = false; ///< the guest may write; libvirt discards the changes (transient)
    QString commandLine;       ///< of the kernel; ignored without a kernel

    QString root;                ///< for containers: the root directory
    QString init;                ///< for containers: the first program
    QStringList initEnvironment; ///< for containers: NAME=VALUE

    NicSpec nic;

    ProcessId owner;   ///< recorded in the tag that marks the domain as ours
    QString ownerHost; ///< the host where that process runs
};

/// Returns the XML of a libvirt domain (https://libvirt.org/formatdomain.html) that is transient
/// (removed when it powers off), has its console on the first serial port, and reports memory
/// statistics every second.
QString domainXml(const DomainSpec& spec);

/// XML namespace of our tag in the domain's metadata.
inline constexpr const char* domainTagUri = "urn:unisweep:guest:1";

} // namespace unisweep
