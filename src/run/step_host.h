// SPDX-License-Identifier: GPL-3.0-or-later
// What happened on this host during a step that is not the guest's doing.
#pragma once

#include <QString>

#include "guest/host_facts.h"

namespace unisweep
{

/// Compares this host with what it was when this was constructed. Reads clocks and /proc; what
/// cannot be read counts as unchanged. On the run's thread.
class StepHost
{
public:
    struct Changes {
        qint64 clockStepNs = 0; ///< of the real-time clock against the monotonic one
        qint64 suspendedNs = 0; ///< 0 or more; less than a millisecond does not count
        double stolenCpu = 0;   ///< share of CPU time stolen by the hypervisor below, 0 to 1
    };
    Changes changes() const;
    /// For people: connection requests that this host sent again, and whether it refused some for
    /// want of room; empty if there were none.
    QString tcpTrouble() const;

private:
    // The clocks against each other: what changes between two readings was set or slept.
    struct Offsets {
        qint64 realtimeNs;
        qint64 boottimeNs;
    };
    static Offsets readOffsets();

    const Offsets m_offsets = readOffsets();
    const CpuTicks m_ticks = readCpuTicks();
    const TcpTrouble m_tcp = readTcpTrouble();
};

} // namespace unisweep
