// SPDX-License-Identifier: GPL-3.0-or-later
// What is still to be written to a results file, in its order. A file that cannot be written now
// (another program reads it and keeps its lock, the disk is full) does not end a run: what was
// measured stays in memory and is written later.
#pragma once

#include <chrono>
#include <deque>
#include <functional>

#include <QString>

#include "results/sqlite.h"

namespace unisweep
{

/// One thread at a time. Functions throw ResultsError once waiting does not help.
class WriteBacklog
{
public:
    using Write = std::function<void(const sqlite::Database&)>;
    using Report = std::function<void(const QString&)>;

    /// Bytes that are kept back at most; beyond, add() gives up.
    static constexpr qint64 defaultCapacity = qint64{1} << 30;

    /// `path` is for messages, and where a file that was deleted is made again.
    WriteBacklog(QString path, sqlite::Database database, qint64 capacity = defaultCapacity);

    /// Told when writing fails for the first time, and when it succeeds again; not from within
    /// add() or write() of its own.
    void setReport(Report report) { m_report = std::move(report); }

    /// Changes when a deleted file had to be made again under another name.
    const QString& path() const { return m_path; }
    const sqlite::Database& database() const { return m_database; }
    bool isEmpty() const { return m_writes.empty(); }

    /// Puts a write at the end; `bytes` is about what it holds in memory.
    void add(Write write, qint64 bytes);
    /// Writes what is there, in transactions. After a failure it tries again a second later at
    /// the earliest.
    void write();
    /// Writes everything; waits up to `patience` for the file to become writable. Throws
    /// ResultsError when it does not.
    void finish(std::chrono::nanoseconds patience);

private:
    using Clock = std::chrono::steady_clock;
    struct Pending {
        Write write;
        qint64 bytes;
    };

    /// False: it has to be tried again.
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
    QString m_trouble;  ///< why the last attempt failed; empty: it did not
    Clock::time_point m_troubleSince;
    Clock::time_point m_nextAttempt;
};

} // namespace unisweep
