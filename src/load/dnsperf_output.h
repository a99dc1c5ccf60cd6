// SPDX-License-Identifier: GPL-3.0-or-later
// Parses dnsperf's output with -v (dnsperf(1), and its source, dnsperf.c, of versions 2.3 to 2.14):
//
//   DNS Performance Testing Tool
//   Version 2.10.0
//   [Status] Started at: Wed Nov 25 10:11:12 2026
//   > NOERROR www.example.test A 0.000465      an answer: rcode, question, latency in seconds
//   > T www.example.test A                     no answer within the timeout
//   > I www.example.test A                     outstanding when dnsperf was interrupted
//   Statistics:
//     Queries sent:         2000
//     Queries completed:    1999 (99.95%)
//     Queries lost:         1 (0.05%)
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The line of one query.
struct DnsperfQuery {
    enum class Kind { Answered, TimedOut, Interrupted };
    Kind kind = Kind::Answered;
    int rcode = 0; ///< RFC 1035, section 4.1.1; higher ones in RFC 6895
    /// nullopt: an answer without its latency, as printed by versions before 2.3.
    std::optional<qint64> latencyNs = 0;
};

/// Returns nullopt for lines that do not describe a query.
std::optional<DnsperfQuery> parseDnsperfQuery(const QByteArray& line);

/// The counts in the final block.
struct DnsperfTotals {
    QString version;
    std::optional<qint64> sent; ///< nullopt: not reported
    std::optional<qint64> completed;
    std::optional<qint64> lost;
    qint64 interrupted = 0;

    /// Parses the line, if it belongs to that block.
    void read(const QByteArray& line);
};

/// 0 for "NOERROR"; nullopt for anything but an rcode.
std::optional<int> rcodeFromName(const QByteArray& name);

} // namespace unisweep
