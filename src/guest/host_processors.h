// SPDX-License-Identifier: GPL-3.0-or-later
// The processors that this host has for guests and load.
#pragma once

#include <QList>
#include <QString>

#include "base/cpu_list.h"

namespace unisweep
{

struct HostProcessors {
    CpuList usable;       ///< online, and allowed to this process by its cgroup (cpuset(7))
    CpuList isolated;     ///< of these, kept free of other programs (isolcpus= of the kernel)
    QList<CpuList> cores; ///< usable processors that share a core, which compete with one another
    QList<CpuList> nodes; ///< usable processors by NUMA node; one where the host has no nodes

    /// The core of the processor; only itself if the kernel does not report it.
    CpuList coreOf(int cpu) const;
};

/// Reads /sys and the affinity of this process; a millisecond.
HostProcessors readHostProcessors();
/// The same from a folder in the format of /sys/devices/system, for tests. `allowed`: to the
/// process.
HostProcessors readHostProcessors(const QString& folder, const CpuList& allowed);

} // namespace unisweep
