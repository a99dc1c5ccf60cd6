// SPDX-License-Identifier: GPL-3.0-or-later
// iperf3 before 3.8 starts a transfer's jitter with the time of day, because its first datagram has
// no predecessor to compare with (fixed in iperf 3.8, "Fix jitter computation on the first
// packet"). RFC 3550's estimate decays by a sixteenth per datagram, so the reported jitter is wrong
// for several hundred datagrams.
#pragma once

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// Removes jitter that cannot be true from the reports of one transfer.
class IperfJitter
{
public:
    /// `old`: the program is known to be iperf3 before 3.8.
    explicit IperfJitter(bool old)
        : m_old(old)
    {
    }

    /// Returns whether the report's jitter was removed (set to nullopt). Call for all reports in
    /// the order of their arrival, with `interval.atNs` relative to the start of the transfer.
    bool leaveOut(TransferInterval& interval);

private:
    const bool m_old;
    std::int64_t m_datagrams = 0; ///< number received so far
    double m_wrongNs = 0;         ///< what may remain of a jitter that could not be true
};

/// Parses the output of `iperf3 --version`: "iperf 3.7 (cJSON 1.5.2)".
bool isIperf3WithWrongJitter(const QByteArray& version);

} // namespace unisweep
