// SPDX-License-Identifier: GPL-3.0-or-later
// Which host threads belong to a guest. The returned functions may be called on any thread, even
// after the guest has ended; they then list nothing.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "base/process_id.h"
#include "evidence/guest_thread.h"
#include "switches/schedstat.h"

namespace unisweep
{

using ThreadLister = std::function<QList<GuestThread>()>;

/// Threads of QEMU's process.
ThreadLister listEmulator(const ProcessId& emulator);
/// Threads of the QEMU that libvirt started for the guest of this name.
ThreadLister listEmulatorOf(const QString& guestName);
/// CPU time used for the guest by the kernel's vhost threads, which libvirt does not count; 0 if
/// there are none.
class VhostUse
{
public:
    explicit VhostUse(ThreadLister lister)
        : m_lister(std::move(lister))
    {
    }
    /// `search`: search for the threads if they are not known yet. They start with the guest's
    /// driver. The search reads /proc, so searching about once a second is enough.
    qint64 cpuNs(bool search);

private:
    ThreadLister m_lister;
    std::vector<Schedstat> m_threads;
};

/// Threads of a Solo5 tender.
ThreadLister listTender(const ProcessId& tender);
/// Threads of a process and its descendants.
ThreadLister listTree(const ProcessId& root);
/// Threads of the descendants alone: a container's controller is not part of the container.
ThreadLister listBelow(const ProcessId& root);

/// The guest's name in the command line of its QEMU (-name guest=NAME,…); empty if there is none.
QString guestNameIn(const QList<QByteArray>& commandLine);

} // namespace unisweep
