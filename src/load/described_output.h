// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the output or log of a described client (experiment/client_entry.h), line by line.
#pragma once

#include <QByteArray>

#include "experiment/client_entry.h"
#include "sample/client_report.h"

namespace unisweep
{

/// One request, on the client's clock. Times that the client does not report are nullopt.
struct ReportedRequest {
    Outcome outcome = Outcome::Answered;
    std::uint32_t status = 0;
    std::optional<qint64> startNs;    ///< when it was sent
    std::optional<qint64> endNs;      ///< when its answer had come
    std::optional<qint64> latencyNs;  ///< from the sending to the answer
    std::optional<qint64> responseNs; ///< from when it was due to the answer
    std::optional<qint64> latenessNs; ///< from when it was due to the sending

    /// As a sample on the client's clock; `readNs` is when the line was read, on the same clock. If
    /// the client does not report when the request was due, the sample says so (InferredTimes).
    Sample toSample(qint64 readNs) const;
};

/// "1.5" and a unit of 1,000,000 ns give 1,500,000 ns; nullopt if it is not a number or out of
/// range.
std::optional<qint64> parseClientTime(const QString& number, qint64 unitNs);

/// The content of a line.
struct ClientRow {
    bool fits = false; ///< some pattern of the entry matches
    QString why;       ///< if not: what is wrong with the closest match, if known
    std::optional<ReportedRequest> request;
};
/// Of an entry with rows. The first pattern that matches counts.
ClientRow readClientRow(const ClientEntry& entry, const QByteArray& line);

/// Of an entry with intervals or a summary: adds the line's figures to the step's. For intervals,
/// `fromNs` and `toNs` limit their start times, on the client's clock.
class SummaryReader
{
public:
    explicit SummaryReader(const ClientEntry& entry)
        : m_entry(entry)
    {
    }
    /// False when no pattern fits the line.
    bool read(const QByteArray& line, qint64 fromNs, qint64 toNs);
    /// nullopt if no line reported the number of responses.
    std::optional<ClientSummary> summary() const;

private:
    void readInterval(const QRegularExpressionMatch& match, qint64 fromNs, qint64 toNs);
    void readTotal(const QRegularExpressionMatch& match);

    const ClientEntry& m_entry;
    ClientSummary m_summary;
    bool m_answeredReported = false;
    double m_sumNs = 0; ///< of the intervals' latencies
    double m_sumOfSquares = 0;
    bool m_squaresReported = false;
};

} // namespace unisweep
