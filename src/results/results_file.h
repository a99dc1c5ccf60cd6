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
/// reader, disk full), data are buffered in memory and written later. Functions throw ResultsError
/// when that is no longer possible.
class ResultsWriter
{
public:
    /// Creates the file, which must not exist, and missing folders.
    ResultsWriter(const QString& path, const Experiment& experiment, const QByteArray& hostJson);

    /// Changes if the file is deleted during the run and its name is taken meanwhile.
    const QString& path() const { return m_backlog.path(); }
    /// Called when writing fails, and when it succeeds again.
    void setReport(WriteBacklog::Report report) { m_backlog.setReport(std::move(report)); }

    /// These set the record's id.
    void addGuest(GuestRecord& guest);
    void addStep(StepRecord& step);
    void addRung(RungRecord& rung);

    /// Replaces the record with that id, which must have been added.
    void updateGuest(const GuestRecord& guest);
    /// Flushes the step's samples first.
    void updateStep(const StepRecord& step);

    /// Buffers samples; they are written as a block when there are enough or half a second has
    /// passed.
    void addSamples(qint64 step, std::span<const Sample> samples);
    /// For a client that reports no samples; a second summary of a step replaces the first.
    void addSummary(qint64 step, const ClientSummary& summary);
    /// Adds an interval to the step.
    void addInterval(qint64 step, const TransferInterval& interval);
    /// A part of the step's record; its threads must include those of all parts so far.
    void addScheduling(qint64 step, SchedulingRecord piece);
    /// Call at the end of the step.
    void addDoor(qint64 step, DoorRecord record);
    /// Call once per step.
    void addRuntime(qint64 step, const RuntimeRecord& record);
    /// Written with the next flush.
    void addAccounting(const AccountingPoint& point);
    /// Adds a line to the run's log, with the current time.
    void addLog(const QString& line);
    /// For a run recorded elsewhere: replaces the host's facts and the start time by those of that
    /// run.
    void setOrigin(const QByteArray& hostJson, const QDateTime& started);
    /// The calibration of the load client; call once per run.
    void setCalibration(const Calibration& calibration);
    /// Writes everything that is buffered.
    void flush();
    /// Calls flush() if data have been buffered for too long. Call regularly, even if nothing is
    /// added: then everything older than a second is in the file if the program is killed.
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
    // Ids are assigned here, so that buffered records already have them.
    qint64 m_lastGuest = 0;
    qint64 m_lastStep = 0;
    qint64 m_lastRung = 0;
};

/// What to read of a run.
enum class ResultsParts {
    All,
    Samples, ///< of a step only its record and samples: no statistics, no evidence of causes
};

/// Reads a run. Does not write to the file. Of a run that crashed, returns everything that
/// was written, with the state Failed and a message. Throws ResultsError, with the place, if the
/// file is not a results file or is damaged. All returned data are validated
/// (results/results_check.h).
RunData readResults(const QString& path, ResultsParts parts = ResultsParts::All);

/// The name of a new results file in `folder`: NAME-YYYYMMDD-HHMMSS.unisweep, with a number
/// appended if it exists.
QString newResultsPath(const QString& folder, const QString& experimentName, const QDateTime& now);

} // namespace unisweep
