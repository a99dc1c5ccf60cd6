// SPDX-License-Identifier: GPL-3.0-or-later
// Processes the lines of a described client while it runs.
#pragma once

#include <map>
#include <vector>

#include "experiment/client_entry.h"
#include "load/described_output.h"
#include "load/external_client.h"

namespace unisweep
{

/// Reads the files of a log as they grow, line by line.
class LogTail
{
public:
    explicit LogTail(const QString& directory)
        : m_directory(directory)
    {
    }
    /// Calls `onLine` for each complete line that was added since the last call.
    void read(const std::function<void(const QString& file, const QByteArray& line)>& onLine);

private:
    struct Tail {
        qint64 at = 0;
        LineSplitter lines;
    };
    const QString m_directory;
    std::map<QString, Tail> m_tails;
};

/// Converts rows to samples, on the axis that starts after the warm-up. The client's first request
/// starts the warm-up, however long the client took to start. Create it when the client is started.
class RowReader
{
public:
    RowReader(const ClientEntry& entry, const LoadStep& step, const LoadHandlers& handlers);

    /// `place`: the log's file; empty for standard output. Throws LoadError for a line that no
    /// pattern matches.
    void line(const QString& place, const QByteArray& text);
    /// Passes on the samples parsed so far.
    void flush();
    bool begun() const { return m_zeroNs != 0; }

private:
    void add(const ReportedRequest& request);
    void begin(qint64 firstNs);

    const ClientEntry& m_entry;
    const LoadStep& m_step;
    const LoadHandlers& m_handlers;
    qint64 m_clockOffsetNs = 0; ///< the client's clock minus CLOCK_MONOTONIC
    qint64 m_zeroNs = 0;        ///< CLOCK_MONOTONIC
    std::map<QString, qint64> m_lines;
    std::vector<Sample> m_samples;
    std::uint64_t m_count = 0;
};

/// The start of a client's output, for messages.
QString briefly(const QByteArray& text);

} // namespace unisweep
