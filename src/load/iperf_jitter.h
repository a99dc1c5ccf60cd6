// SPDX-License-Identifier: GPL-3.0-or-later
// iperf3 before 3.8 begins a transfer's jitter with the time of day: its first datagram is compared
// with none before it (fixed in iperf 3.8, "Fix jitter computation on the first packet"). As RFC
// 3550's estimate forgets by a sixteenth with each datagram, what it reports is wrong for some
// hundred of them.
#pragma once

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// Of one transfer: leaves out the jitter of reports that cannot be true.
class IperfJitter
{
public:
    /// `old`: the program is known to be iperf3 before 3.8.
    explicit IperfJitter(bool old)
        : m_old(old)
    {
    }

    /// True when the report's jitter was left out (made nullopt). Reports in the order of their
    /// coming, `interval.atNs` from the transfer's beginning.
    bool leaveOut(TransferInterval& interval);

private:
    const bool m_old;
    std::int64_t m_datagrams = 0; ///< received so far
    double m_wrongNs = 0;         ///< what is left of a jitter that could not be true
};

/// From what `iperf3 --version` prints: "iperf 3.7 (cJSON 1.5.2)".
bool isIperf3WithWrongJitter(const QByteArray& version);

} // namespace unisweep
