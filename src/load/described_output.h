// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the output or log of a described client (experiment/client_entry.h), line by line.
#pragma once

#include <QByteArray>

#include "experiment/client_entry.h"
#include "sample/client_report.h"

namespace unisweep
{

/// A request, on the client's clock. Times that the client does not report are nullopt.
struct ReportedRequest {
    Outcome outcome = Outcome::Answered;
    std::uint32_t status = 0;
    std::optional<qint64> startNs;    ///< when it was sent
    std::optional<qint64> endNs;      ///< when its answer had arrived
    std::optional<qint64> latencyNs;  ///< from sending to answer
    std::optional<qint64> responseNs; ///< from due to answer
    std::optional<qint64> latenessNs; ///< from due to sending

    /// Converts to a sample on the client's clock. `readNs`: when the line was read, on the same
    /// clock. Unless the client reports both when the request was due and when it was sent, the
    /// sample is marked (InferredTimes).
    Sample toSample(qint64 readNs) const;
};

/// Parses a number in units of `unitNs`: "1.5" and 1,000,000 ns give 1,500,000 ns. nullopt if it is
/// not a number or out of range.
std::optional<qint64> parseClientTime(const QString& number, qint64 unitNs);

/// The content of a line.
struct ClientRow {
    bool fits = false; ///< a pattern of the entry matches
    QString why;       ///< if not: what is wrong with the closest match, if known
    std::optional<ReportedRequest> request;
};
/// For an entry with rows. Uses the first pattern that matches.
ClientRow readClientRow(const ClientEntry& entry, const QByteArray& line);

/// For an entry with intervals or a summary: adds the lines' figures to the step's. For intervals,
/// `fromNs` and `toNs` limit the start times, on the client's clock.
class SummaryReader
{
public:
    explicit SummaryReader(const ClientEntry& entry)
        : m_entry(entry)
    {
    }
    /// Returns false if no pattern matches the line.
    bool read(const QByteArray& line, qint64 fromNs, qint64 toNs);
    /// nullopt if no line reported the number of responses.
    std::optional<ClientSummary> summary() const;

private:
    void readInterval(const QRegularExpressionMatch& match, qint64 fromNs, qint64 toNs);
    void readTotal(const QRegularExpressionMatch& match);

    const ClientEntry& m_entry;
    ClientSummary m_summary;
    bool m_answeredReported = false;
    double m_sumNs = 0; ///< of the latencies in the intervals
    double m_sumOfSquares = 0;
    bool m_squaresReported = false;
};

} // namespace unisweep
