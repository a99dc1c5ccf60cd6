// SPDX-License-Identifier: GPL-3.0-or-later
// A run as one SQLite file (*.unisweep), written during the run. experiments/RESULTS.md documents
// the layout, with readers in Python, R and SQL.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

#include "results/results_error.h"
#include "results/run_data.h"
#include "results/write_backlog.h"

namespace unisweep
{

/// Writes a run. Use from one thread at a time. While the file cannot be written (locked by a
/// reader, disk full), data stay in memory and are written later; functions throw ResultsError when
/// that is no longer possible.
class ResultsWriter
{
public:
    /// Creates the file, which must not exist, and missing folders.
    ResultsWriter(const QString& path, const Experiment& experiment, const QByteArray& hostJson);

    /// Differs from the given path if the file was deleted during the run and its name was taken.
    const QString& path() const { return m_backlog.path(); }
    /// Called when writing fails, and when it succeeds again.
    void setReport(WriteBacklog::Report report) { m_backlog.setReport(std::move(report)); }

    /// Set the record's id.
    void addGuest(GuestRecord& guest);
    void addStep(StepRecord& step);
    void addRung(RungRecord& rung);

    /// Replaces the record with that id, which was added before.
    void updateGuest(const GuestRecord& guest);
    /// Flushes the step's samples first.
    void updateStep(const StepRecord& step);

    /// Buffered, and written as a block when there are enough or half a second has passed.
    void addSamples(qint64 step, std::span<const Sample> samples);
    /// For a client that reports no samples; a second summary of a step replaces the first.
    void addSummary(qint64 step, const ClientSummary& summary);
    /// Adds an interval to the step.
    void addInterval(qint64 step, const TransferInterval& interval);
    /// A part of the step's record; its threads are those of all parts so far.
    void addScheduling(qint64 step, SchedulingRecord piece);
    /// For a step, at its end.
    void addDoor(qint64 step, DoorRecord record);
    /// Once per step.
    void addRuntime(qint64 step, const RuntimeRecord& record);
    /// Written with the next flush.
    void addAccounting(const AccountingPoint& point);
    /// A line of the run's log, with the current time.
    void addLog(const QString& line);
    /// For a run that was made elsewhere: the facts of its host and its start, instead of this
    /// file's.
    void setOrigin(const QByteArray& hostJson, const QDateTime& started);
    /// Of the load client, once per run.
    void setCalibration(const Calibration& calibration);
    /// Writes everything that is buffered.
    void flush();
    /// flush(), if data have been buffered for too long. Call it while nothing is added: after a
    /// kill, everything older than a second is in the file.
    void flushIfDue();
    /// Whether nothing is buffered.
    bool isWritten() const { return m_pending.empty() && m_backlog.isEmpty(); }

    /// Ends the run. Waits up to `patience` for a file that cannot be written.
    void finish(RunState state, const QString& message,
                std::chrono::nanoseconds patience = std::chrono::seconds(30));

private:
    void add(WriteBacklog::Write write, qint64 bytes);
    void packSamples();
    void packAccounting();

    WriteBacklog m_backlog;
    qint64 m_pendingStep = 0;
    std::vector<Sample> m_pending;
    std::vector<AccountingPoint> m_pendingAccounting;
    std::chrono::steady_clock::time_point m_lastWrite;
    qint64 m_nextBlock = 0;
    // Ids are assigned here, so that buffered records have theirs already.
    qint64 m_lastGuest = 0;
    qint64 m_lastStep = 0;
    qint64 m_lastRung = 0;
};

/// Reads a whole run. Of a run that crashed, everything that was written is returned, with the
/// state Failed and a message. Does not write to the file. Throws ResultsError, with the place, if
/// the file is not a results file or is damaged. Everything that is returned has been validated
/// (results/results_check.h).
RunData readResults(const QString& path);

/// The name of a new results file in `folder`: NAME-YYYYMMDD-HHMMSS.unisweep, with a number if it
/// is taken.
QString newResultsPath(const QString& folder, const QString& experimentName, const QDateTime& now);

} // namespace unisweep
