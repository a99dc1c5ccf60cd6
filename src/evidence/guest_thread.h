// SPDX-License-Identifier: GPL-3.0-or-later
// A thread of the host that is part of a guest or serves it.
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
    IoThread, ///< QEMU's threads for disks and similar
    Vhost,    ///< the kernel's thread that carries packets for KVM (vhost-net)
    Tender,   ///< a Solo5 tender, which is the guest
    Process,  ///< a thread of a program on the host or in a container
};
/// "vcpu", "emulator", "iothread", "vhost", "tender", "process": as in results files.
QString toWord(ThreadRole role);
std::optional<ThreadRole> threadRoleFromWord(const QString& word);

struct GuestThread {
    pid_t tid = 0;
    ThreadRole role = ThreadRole::Process;
    QString name; ///< as in /proc/PID/task/TID/comm

    bool operator==(const GuestThread&) const = default;
};

/// The current threads of process `pid`, all with this role. Empty if the process has ended.
/// Source: /proc/PID/task.
QList<GuestThread> threadsOfProcess(pid_t pid, ThreadRole role);
/// The role of a thread of QEMU, or of the kernel for QEMU, by its name: QEMU names its threads
/// "CPU 0/KVM", "IO mon_iothread" and so on when libvirt starts it (-name …,debug-threads=on).
/// `isFirst`: the process's first thread.
ThreadRole emulatorRole(const QString& name, bool isFirst);
/// The threads of QEMU's process, and the kernel's vhost threads for it.
QList<GuestThread> threadsOfEmulator(pid_t pid);

} // namespace unisweep
