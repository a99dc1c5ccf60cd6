// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the text output of iperf 2 (2.1) and iperf3 (3.12) with -f k. Only this format is printed
// during a transfer: iperf3's -J is one document at the end, and iperf 2's -y lacks the receiver's
// figures.
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
    TransferInterval interval; ///< atNs is relative to the start of the transfer
    bool isReceiver = false;   ///< the line ends with "receiver"
    bool isSender = false;     ///< the line ends with "sender"
};

/// Returns nullopt for lines that report no interval or an empty one.
std::optional<IperfLine> parseIperfLine(const QByteArray& bytes);

} // namespace unisweep
