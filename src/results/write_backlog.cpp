// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/write_backlog.h"

#include <thread>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// Kept short, because the run's thread also empties the load client's pipe.
static constexpr auto lockTimeout = 50ms;
static constexpr auto pauseAfterFailure = 1s;
// Per transaction: enough to be efficient, but not so much that samples have to wait.
static constexpr qint64 bytesPerTransaction = 16 << 20;

static QString causeOf(const sqlite::Error& error)
{
    if (error.isLocked())
        return ResultsError::tr("another program has locked it; close it there");
    return ResultsError::tr("%1. Check that the disk has room and the folder is writable")
        .arg(QString::fromUtf8(error.what()));
}

WriteBacklog::WriteBacklog(QString path, sqlite::Database database, qint64 capacity)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_capacity(capacity)
{
    m_database.setLockTimeout(lockTimeout);
}

void WriteBacklog::add(Write write, qint64 bytes)
{
    m_writes.push_back({std::move(write), bytes});
    m_bytes += bytes;
    if (m_bytes > m_capacity) {
        writeSome();
        if (m_bytes > m_capacity)
            giveUp();
    }
}

void WriteBacklog::write()
{
    while (!m_writes.empty() && Clock::now() >= m_nextAttempt) {
        if (!writeSome())
            return;
    }
}

void WriteBacklog::finish(std::chrono::nanoseconds patience)
{
    const auto deadline = Clock::now() + patience;
    while (!m_writes.empty()) {
        if (writeSome())
            continue;
        if (Clock::now() > deadline)
            giveUp();
        std::this_thread::sleep_for(lockTimeout);
    }
}

bool WriteBacklog::writeSome()
{
    std::size_t count = 0;
    qint64 bytes = 0;
    try {
        sqlite::Transaction transaction(m_database);
        while (count < m_writes.size() && bytes < bytesPerTransaction) {
            m_writes[count].write(m_database);
            bytes += m_writes[count++].bytes;
        }
        transaction.commit();
    } catch (const sqlite::Error& error) {
        keepBack(error);
        return false;
    }
    m_writes.erase(m_writes.begin(), m_writes.begin() + static_cast<std::ptrdiff_t>(count));
    m_bytes -= bytes;
    recovered();
    return true;
}

void WriteBacklog::keepBack(const sqlite::Error& error)
{
    const QString cause = causeOf(error);
    if (!error.isLocked() && !error.isStorage())
        throw ResultsError(
            ResultsError::tr("Cannot save the results in %1: %2").arg(m_path, cause).toStdString());
    m_nextAttempt = Clock::now() + pauseAfterFailure;
    const bool isNew = m_trouble.isEmpty();
    m_trouble = cause;
    if (isNew) {
        m_troubleSince = Clock::now();
        report(ResultsError::tr("Cannot save the results in %1 now: %2. The run continues; samples "
                                "are buffered in memory and saved as soon as possible.")
                   .arg(m_path, cause));
    }
    if (error.isMoved()) {
        try {
            makeAgain();
        } catch (const sqlite::Error& failure) {
            m_trouble = causeOf(failure);
        }
    }
}

// The file was deleted, but its open handle still has the data.
void WriteBacklog::makeAgain()
{
    const QFileInfo old(m_path);
    QDir().mkpath(old.absolutePath());
    QString path = m_path;
    for (int i = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++i)
        path = u"%1/%2-%3.%4"_s.arg(old.absolutePath(), old.completeBaseName(), QString::number(i),
                                    old.suffix());
    sqlite::Database fresh(path, sqlite::Database::Mode::Create);
    m_database.copyTo(fresh);
    fresh.execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL");
    fresh.setLockTimeout(lockTimeout);
    m_database = std::move(fresh);
    m_path = path;
    m_nextAttempt = {};
    report(ResultsError::tr("The results file was deleted or renamed during the run; all results "
                            "so far were saved again as %1.")
               .arg(m_path));
}

void WriteBacklog::recovered()
{
    if (m_trouble.isEmpty())
        return;
    m_trouble.clear();
    m_nextAttempt = {};
    report(ResultsError::tr("The results are being saved in %1 again, after %2.")
               .arg(m_path, humanDuration(Clock::now() - m_troubleSince)));
}

// Guards against recursion: the receiver may log, which adds a write.
void WriteBacklog::report(const QString& line)
{
    if (!m_report || m_reporting)
        return;
    m_reporting = true;
    m_report(line);
    m_reporting = false;
}

void WriteBacklog::giveUp() const
{
    throw ResultsError(
        ResultsError::tr("Could not save the results in %1 for %2, and %3 of them are lost: %4")
            .arg(m_path, humanDuration(Clock::now() - m_troubleSince),
                 humanBytes(static_cast<double>(m_bytes)), m_trouble)
            .toStdString());
}

} // namespace unisweep
