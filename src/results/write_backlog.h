// SPDX-License-Identifier: GPL-3.0-or-later
// The pending writes to a results file, in order. If the file cannot be written now (another
// program holds a lock, the disk is full), the run continues: data are buffered in memory and
// written later.
#pragma once

#include <chrono>
#include <deque>
#include <functional>

#include <QString>

#include "results/sqlite.h"

namespace unisweep
{

/// Use from one thread at a time. Functions throw ResultsError when retrying is hopeless.
class WriteBacklog
{
public:
    using Write = std::function<void(const sqlite::Database&)>;
    using Report = std::function<void(const QString&)>;

    /// Maximum number of buffered bytes; beyond it, add() gives up.
    static constexpr qint64 defaultCapacity = qint64{1} << 30;

    /// `path`: for messages, and for creating a deleted file again.
    WriteBacklog(QString path, sqlite::Database database, qint64 capacity = defaultCapacity);

    /// Called when writing fails for the first time, and when it succeeds again. Must not call
    /// add() or write().
    void setReport(Report report) { m_report = std::move(report); }

    /// Changes if a deleted file had to be created again under another name.
    const QString& path() const { return m_path; }
    const sqlite::Database& database() const { return m_database; }
    bool isEmpty() const { return m_writes.empty(); }

    /// Appends a write; `bytes` is the approximate memory that it holds.
    void add(Write write, qint64 bytes);
    /// Writes what is buffered, in transactions. After a failure, does nothing for a second.
    void write();
    /// Writes everything; waits up to `patience` for the file to become writable. Throws
    /// ResultsError if it does not.
    void finish(std::chrono::nanoseconds patience);

private:
    using Clock = std::chrono::steady_clock;
    struct Pending {
        Write write;
        qint64 bytes;
    };

    /// False: failed, try again later.
    bool writeSome();
    void keepBack(const sqlite::Error& error);
    void makeAgain();
    void recovered();
    void report(const QString& line);
    [[noreturn]] void giveUp() const;

    QString m_path;
    sqlite::Database m_database;
    const qint64 m_capacity;
    Report m_report;
    bool m_reporting = false;
    std::deque<Pending> m_writes;
    qint64 m_bytes = 0; ///< of m_writes
    QString m_trouble;  ///< why the last attempt failed; empty if it succeeded
    Clock::time_point m_troubleSince;
    Clock::time_point m_nextAttempt;
};

} // namespace unisweep
