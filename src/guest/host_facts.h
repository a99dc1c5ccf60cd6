// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace unisweep
{

/// The properties of this host that affect a measurement: kernel, CPU model and count, frequency
/// governor, turbo, SMT, clock source, load average, memory, whether the host is itself virtual,
/// KVM's module and parameters (`kvm_halt_poll_ns`, nested paging, virtual interrupts). A missing
/// key was not reported by the host. Reads /proc and /sys only; takes about a millisecond.
QJsonObject hostFacts();

/// 0: not reported by the host.
struct HostMemory {
    qint64 totalMiB = 0;
    qint64 availableMiB = 0; ///< available without swapping (proc(5), MemAvailable)
};
HostMemory readHostMemory();

/// The id of this boot of the host; empty if the kernel does not report it.
QString bootId();

/// The host's CPU time since boot, of all CPUs, in ticks of sysconf(_SC_CLK_TCK).
struct CpuTicks {
    quint64 total = 0;
    quint64 stolen = 0; ///< runnable, but the underlying hypervisor ran others
    quint64 busy = 0;   ///< used by this host: neither idle, nor waiting, nor stolen
};
CpuTicks readCpuTicks();

/// Events of this host's TCP since its boot (/proc/net/netstat, tcp(7)).
struct TcpTrouble {
    quint64 listenOverflows = 0; ///< connections refused because a listener's queue was full
    quint64 synRetransmits = 0;  ///< connection requests retransmitted, after 1 s, 3 s, ...
};
TcpTrouble readTcpTrouble();
/// Parses a text in that file's format; for tests.
TcpTrouble parseTcpTrouble(const QByteArray& netstat);

/// Fraction of CPU time (0 to 1) that was stolen between two readings.
double stolenShare(const CpuTicks& from, const CpuTicks& to);

} // namespace unisweep
