// SPDX-License-Identifier: GPL-3.0-or-later
// The host's processors that guests and load clients may use.
#pragma once

#include <QList>
#include <QString>

#include "base/cpu_list.h"

namespace unisweep
{

struct HostProcessors {
    CpuList usable;       ///< online, and allowed to this process by its cgroup (cpuset(7))
    CpuList isolated;     ///< those of them kept free of other programs (kernel option isolcpus=)
    QList<CpuList> cores; ///< usable processors grouped by core, whose resources they share
    QList<CpuList> nodes; ///< usable processors by NUMA node; one group if there are no nodes

    /// The processors of this processor's core; only itself if the kernel does not report them.
    CpuList coreOf(int cpu) const;
};

/// Reads /sys and the affinity of this process; takes about a millisecond.
HostProcessors readHostProcessors();
/// Reads a folder in the format of /sys/devices/system, for tests. `allowed` replaces the affinity
/// of the process.
HostProcessors readHostProcessors(const QString& folder, const CpuList& allowed);

} // namespace unisweep
