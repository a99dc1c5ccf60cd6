// SPDX-License-Identifier: GPL-3.0-or-later
// What iperf 2 (2.1) and iperf3 (3.12) print with -f k, in plain text, because only that comes
// while they run: iperf3's -J is one document at the end, iperf 2's -y has no receiver's figures.
//
//   iperf 2  [  1] 0.5000-1.0000 sec  3072 KBytes  50332 Kbits/sec
//            [ *1] 0.5000-1.0000 sec  3072 KBytes  50332 Kbits/sec          with -R
//            [  1] 0.0000-1.0007 sec  1222 KBytes  10005 Kbits/sec   0.001 ms 3/2445 (0.12%)
//            [  1] Sent 4887 datagrams
//   iperf3   [  5]   0.50-1.00   sec  3.00 MBytes  50332 Kbits/sec    0   1.12 MBytes
//            [  5]   0.50-1.00   sec   610 KBytes  9994 Kbits/sec  1220
//            [  5]   0.50-1.00   sec   610 KBytes  10002 Kbits/sec  0.081 ms  0/1221 (0%)
//            [  5]   0.00-2.00   sec  2.38 MBytes  9995 Kbits/sec  0.012 ms  0/4881 (0%)  receiver
#pragma once

#include <optional>

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

struct IperfLine {
    TransferInterval interval; ///< atNs from the transfer's beginning
    bool isReceiver = false;   ///< "receiver" stands at its end
    bool isSender = false;     ///< "sender" stands at its end
};

/// nullopt for lines that report no interval, or one of no length.
std::optional<IperfLine> parseIperfLine(const QByteArray& line);

} // namespace unisweep
