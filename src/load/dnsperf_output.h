// SPDX-License-Identifier: GPL-3.0-or-later
// What dnsperf prints with -v (dnsperf(1), and its source, dnsperf.c, of versions 2.3 to 2.14):
//
//   DNS Performance Testing Tool
//   Version 2.10.0
//   [Status] Started at: Wed Nov 25 10:11:12 2026
//   > NOERROR www.example.test A 0.000465      an answer: rcode, question, latency in seconds
//   > T www.example.test A                     no answer within the timeout
//   > I www.example.test A                     outstanding when it was interrupted
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

/// One query's line.
struct DnsperfQuery {
    enum class Kind { Answered, TimedOut, Interrupted };
    Kind kind = Kind::Answered;
    int rcode = 0; ///< RFC 1035, section 4.1.1; RFC 6895 beyond
    /// nullopt: an answer without its latency, as versions before 2.3 print it.
    std::optional<qint64> latencyNs = 0;
};

/// nullopt for lines that are of no query.
std::optional<DnsperfQuery> parseDnsperfQuery(const QByteArray& line);

/// The counts of the last block.
struct DnsperfTotals {
    QString version;
    std::optional<qint64> sent; ///< nullopt: not reported
    std::optional<qint64> completed;
    std::optional<qint64> lost;
    qint64 interrupted = 0;

    /// Parses the values of the line, if it has any.
    void read(const QByteArray& line);
};

/// 0 for "NOERROR"; nullopt for what is no rcode.
std::optional<int> rcodeFromName(const QByteArray& name);

} // namespace unisweep
