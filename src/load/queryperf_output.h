// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the final output of queryperf with -c (contrib/queryperf/queryperf.c of BIND 9.4 to 9.11,
// print_statistics(); older versions have no -T and print no times):
//
//   Queries sent:         1000 queries
//   Queries lost:         0 queries
//   Queries delayed(?):   0 queries       answered after the timeout
//   RTT max:              0.008485 sec
//   RTT min:              0.000098 sec
//   RTT average:          0.001057 sec
//   RTT std deviation:    0.002193 sec
//   Returned  NOERROR:    1000 queries    one line per rcode
//   Ran for:              2.000103 seconds
//
// Its verbose output (-v) has a line per answer, but no time in it. The file written with -H has a
// line "MIDDLE PERCENT" per bin of latencies: the bin's middle in microseconds, and its share of
// all answers.
#pragma once

#include <optional>

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// nullopt if the output is incomplete. `histogram`, from -H, provides the median; it may be empty.
/// Responses with a code other than `rightCode` are wrong.
std::optional<ClientSummary> parseQueryperf(const QByteArray& output, const QByteArray& histogram,
                                            int rightCode = 0);

} // namespace unisweep
