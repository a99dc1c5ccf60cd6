// SPDX-License-Identifier: GPL-3.0-or-later
// Which threads of this host belong to a guest. The returned functions may be called on any thread,
// even after the guest has ended: then they list nothing.
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

/// Of QEMU's process.
ThreadLister listEmulator(const ProcessId& emulator);
/// Of the QEMU that libvirt started for the guest of that name.
ThreadLister listEmulatorOf(const QString& guestName);
/// CPU time that the kernel's vhost threads used for it, which libvirt does not count; 0 without
/// any.
class VhostUse
{
public:
    explicit VhostUse(ThreadLister lister)
        : m_lister(std::move(lister))
    {
    }
    /// `look`: search for the threads unless they are known. They start with the guest's driver;
    /// the search reads /proc, so about once a second is enough.
    qint64 cpuNs(bool look);

private:
    ThreadLister m_lister;
    std::vector<Schedstat> m_threads;
};

/// Of a tender.
ThreadLister listTender(const ProcessId& tender);
/// Of a process and its descendants.
ThreadLister listTree(const ProcessId& root);
/// Of the descendants alone: a container's controller is not the container.
ThreadLister listBelow(const ProcessId& root);

/// The name that libvirt gave the guest of a QEMU with this command line (-name guest=NAME,…);
/// empty when there is none.
QString guestNameIn(const QList<QByteArray>& commandLine);

} // namespace unisweep
