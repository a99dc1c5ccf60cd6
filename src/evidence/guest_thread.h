// SPDX-License-Identifier: GPL-3.0-or-later
// A thread of the host that is, or serves, a guest.
#pragma once

#include <optional>

#include <sys/types.h>

#include <QList>
#include <QString>

namespace unisweep
{

enum class ThreadRole {
    Vcpu,     ///< a virtual CPU of QEMU
    Emulator, ///< QEMU's main loop, which also carries the packets of user networking
    IoThread, ///< QEMU's threads for disks and the like
    Vhost,    ///< the kernel's thread that carries packets for KVM (vhost-net)
    Tender,   ///< a Solo5 tender, which is the guest
    Process,  ///< of a program that runs on the host, or in a container
};
/// "vcpu", "emulator", "iothread", "vhost", "tender", "process": as in results files.
QString toWord(ThreadRole role);
std::optional<ThreadRole> threadRoleFromWord(const QString& word);

struct GuestThread {
    pid_t tid = 0;
    ThreadRole role = ThreadRole::Process;
    QString name; ///< as the kernel has it (/proc/PID/task/TID/comm)

    bool operator==(const GuestThread&) const = default;
};

/// The threads of process `pid` now, those of `roleOf` a virtual machine told apart by their names.
/// Empty when the process is gone. Source: /proc/PID/task; QEMU names its threads "CPU 0/KVM",
/// "IO mon_iothread" and the like when libvirt starts it (-name …,debug-threads=on).
QList<GuestThread> threadsOfProcess(pid_t pid, ThreadRole role);
/// Of a thread of QEMU's, or of the kernel's for it; `isFirst`: the process began with it.
ThreadRole emulatorRole(const QString& name, bool isFirst);
/// Those of QEMU's process, and the kernel's vhost threads that belong to it.
QList<GuestThread> threadsOfEmulator(pid_t pid);

} // namespace unisweep
