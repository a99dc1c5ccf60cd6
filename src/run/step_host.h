// SPDX-License-Identifier: GPL-3.0-or-later
// Disturbances on this host during a step that are not caused by the guest.
#pragma once

#include <QString>

#include "guest/host_facts.h"

namespace unisweep
{

/// Compares this host with its state at construction. Reads clocks and /proc; what cannot be read
/// counts as unchanged. Use it on the run's thread.
class StepHost
{
public:
    struct Changes {
        qint64 clockStepNs = 0; ///< change of the real-time clock against the monotonic clock
        qint64 suspendedNs = 0; ///< 0 or more; less than a millisecond does not count
        double stolenCpu = 0;   ///< share of CPU time stolen by the underlying hypervisor, 0 to 1
    };
    Changes changes() const;
    /// For the user: connection requests that this host retransmitted, and whether it refused some
    /// because a queue was full; empty if there were none.
    QString tcpTrouble() const;

private:
    // Offsets between clocks: a change between two readings means that one was set or the host
    // slept.
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
