// SPDX-License-Identifier: GPL-3.0-or-later
// What queryperf prints at its end, with -c (contrib/queryperf/queryperf.c of BIND 9.4 to 9.11,
// print_statistics(); older ones have no -T and print no times):
//
//   Queries sent:         1000 queries
//   Queries lost:         0 queries
//   Queries delayed(?):   0 queries       answered after they had been given up
//   RTT max:              0.008485 sec
//   RTT min:              0.000098 sec
//   RTT average:          0.001057 sec
//   RTT std deviation:    0.002193 sec
//   Returned  NOERROR:    1000 queries    one line per rcode
//   Ran for:              2.000103 seconds
//
// Its verbose output (-v) has a line per answer, but no time in it. The file of -H has a line
// "MIDDLE PERCENT" per bin of latencies: the bin's middle in microseconds, its share of all
// answers.
#pragma once

#include <optional>

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// nullopt when the output is not that of a whole run. `histogram`, of -H, gives the median; it may
/// be empty. Responses with another code than `rightCode` are wrong.
std::optional<ClientSummary> parseQueryperf(const QByteArray& output, const QByteArray& histogram,
                                            int rightCode = 0);

} // namespace unisweep
