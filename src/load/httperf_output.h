// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the final output of httperf 0.9.0 (httperf(1); its source, stat/basic.c):
//
//   Total: connections 1500 requests 1500 replies 1500 test-duration 2.999 s
//   Connection time [ms]: min 0.3 avg 0.5 max 12.4 median 0.5 stddev 0.6
//   Reply size [B]: header 237.0 content 136.0 footer 0.0 (total 373.0)
//   Reply status: 1xx=0 2xx=1500 3xx=0 4xx=0 5xx=0
//   Errors: total 0 client-timo 0 socket-timo 0 connrefused 0 connreset 0
//   Errors: fd-unavail 0 addrunavail 0 ftab-full 0 other 0
//
// Times are those of connections with a reply, from opening to closing.
#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>

#include "sample/client_report.h"

namespace unisweep
{

/// The figures by "line/name", such as "Connection time [ms]/avg", in httperf's units.
using HttperfFigures = QHash<QByteArray, double>;

/// Empty if the output is incomplete.
HttperfFigures parseHttperf(const QByteArray& output);

/// `connections`: the number requested; `bodyBytes`: the expected length of answers, nullopt: any.
/// If the mean length differs, all answers count as wrong, because httperf does not report single
/// lengths.
ClientSummary httperfSummary(const HttperfFigures& figures, qint64 connections,
                             std::optional<int> bodyBytes);

} // namespace unisweep
