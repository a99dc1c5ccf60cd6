// SPDX-License-Identifier: GPL-3.0-or-later
// What a described client (experiment/client_entry.h) prints or logs, line by line, as figures.
#pragma once

#include <QByteArray>

#include "experiment/client_entry.h"
#include "sample/client_report.h"

namespace unisweep
{

/// One request, by the client's own clock. Times that it does not tell are nullopt.
struct ToldRequest {
    Outcome outcome = Outcome::Answered;
    std::uint32_t status = 0;
    std::optional<qint64> startNs;    ///< when it was sent
    std::optional<qint64> endNs;      ///< when its answer had come
    std::optional<qint64> latencyNs;  ///< from the sending to the answer
    std::optional<qint64> responseNs; ///< from when it was due to the answer
    std::optional<qint64> latenessNs; ///< from when it was due to the sending

    /// As a sample whose times are by the client's clock; `readNs` is when the line was read, by
    /// the same clock. A request of which it is not told when it was due says so (InferredTimes).
    Sample toSample(qint64 readNs) const;
};

/// "1.5" and a unit of 1,000,000 ns are 1,500,000 ns; nullopt for what is no number of a sensible
/// size.
std::optional<qint64> toldNs(const QString& number, qint64 unitNs);

/// What a line tells.
struct ToldLine {
    bool fits = false; ///< some pattern of the entry matches
    QString why;       ///< when not: what is wrong with the nearest one, if that can be told
    std::optional<ToldRequest> request;
};
/// Of an entry with rows. The first pattern that matches counts.
ToldLine readClientRow(const ClientEntry& entry, const QByteArray& line);

/// Of an entry with intervals or a summary: adds what the line tells to the step's figures. For
/// intervals, `fromNs` and `toNs` say, by the client's clock, which beginnings count.
class SummaryReader
{
public:
    explicit SummaryReader(const ClientEntry& entry)
        : m_entry(entry)
    {
    }
    /// False when no pattern fits the line.
    bool read(const QByteArray& line, qint64 fromNs, qint64 toNs);
    /// nullopt when no line told how many requests were answered.
    std::optional<ClientSummary> summary() const;

private:
    void readInterval(const QRegularExpressionMatch& match, qint64 fromNs, qint64 toNs);
    void readTotal(const QRegularExpressionMatch& match);

    const ClientEntry& m_entry;
    ClientSummary m_summary;
    bool m_answeredTold = false;
    double m_sumNs = 0; ///< of the intervals' latencies
    double m_sumOfSquares = 0;
    bool m_squaresTold = false;
};

} // namespace unisweep
