// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/step_host.h"

#include <algorithm>
#include <limits>

#include <ctime>

#include "base/clock_now.h"
#include "guest/guest_error.h"

namespace unisweep
{

static constexpr qint64 shortestSuspensionNs = 1'000'000;

// Uses the tightest of a few bracketed readings, because a busy host may interrupt one.
static qint64 offsetFromMonotonic(clockid_t clock)
{
    qint64 offset = 0;
    qint64 tightest = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 8; ++i) {
        const qint64 before = monotonicNowNs();
        const qint64 other = clockNowNs(clock);
        const qint64 length = monotonicNowNs() - before;
        if (length < tightest) {
            tightest = length;
            offset = other - before - length / 2;
        }
    }
    return offset;
}

StepHost::Offsets StepHost::readOffsets()
{
    return {offsetFromMonotonic(CLOCK_REALTIME), offsetFromMonotonic(CLOCK_BOOTTIME)};
}

StepHost::Changes StepHost::changes() const
{
    const Offsets now = readOffsets();
    return {.clockStepNs = now.realtimeNs - m_offsets.realtimeNs,
            .suspendedNs =
                std::max<qint64>(0, now.boottimeNs - m_offsets.boottimeNs - shortestSuspensionNs),
            .stolenCpu = stolenShare(m_ticks, readCpuTicks())};
}

// A full queue on this host delays a connection by a second or more.
QString StepHost::tcpTrouble() const
{
    const TcpTrouble now = readTcpTrouble();
    const auto repeated = static_cast<int>(now.synRetransmits - m_tcp.synRetransmits);
    const auto overflows = static_cast<int>(now.listenOverflows - m_tcp.listenOverflows);
    if (repeated <= 0)
        return {};
    const QString line = GuestError::tr(
        "%n connection request(s) had to be retransmitted and waited a second or more", nullptr,
        repeated);
    if (overflows <= 0)
        return line;
    return GuestError::tr("%1: a queue of this host was full. QEMU's user network accepts one "
                          "connection at a time; network: isolated, or a bridge, has no such limit")
        .arg(line);
}

} // namespace unisweep
