// SPDX-License-Identifier: GPL-3.0-or-later
// One run, one SQLite file (*.unisweep), written as the run goes. Its layout is in
// experiments/RESULTS.md, with a reader in ten lines of Python.
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

/// Writes a run. One thread at a time. While the file cannot be written (locked by a reader, disk
/// full), what is added stays in memory and is written later; functions throw ResultsError when
/// that does not help any more.
class ResultsWriter
{
public:
    /// Creates the file, which must not exist; missing folders are made.
    ResultsWriter(const QString& path, const Experiment& experiment, const QByteArray& hostJson);

    /// Another than the one given when that file was deleted during the run and its name taken.
    const QString& path() const { return m_backlog.path(); }
    /// Told when writing fails, and when it succeeds again.
    void setReport(WriteBacklog::Report report) { m_backlog.setReport(std::move(report)); }

    /// These set the record's id.
    void addGuest(GuestRecord& guest);
    void addStep(StepRecord& step);
    void addRung(RungRecord& rung);

    /// Replaces the record of that id, which was added.
    void updateGuest(const GuestRecord& guest);
    /// Flushes the step's samples first.
    void updateStep(const StepRecord& step);

    /// Collected, and written as a block when there are enough of them or half a second has passed.
    void addSamples(qint64 step, std::span<const Sample> samples);
    /// Of a client that tells no samples; a second one of a step replaces the first.
    void addSummary(qint64 step, const ClientSummary& summary);
    /// A further one of the step.
    void addInterval(qint64 step, const TransferInterval& interval);
    /// A piece of the step's record; its threads are those of all pieces so far.
    void addScheduling(qint64 step, SchedulingRecord piece);
    /// Of a step, at its end.
    void addDoor(qint64 step, DoorRecord record);
    /// Once a step.
    void addRuntime(qint64 step, const RuntimeRecord& record);
    /// Written with the next flush.
    void addAccounting(const AccountingPoint& point);
    /// A line of the run's log, with the time of now.
    void addLog(const QString& line);
    /// The load client's, once a run.
    void setCalibration(const Calibration& calibration);
    /// Writes all that waits.
    void flush();
    /// flush(), when what has been added waits for longer than it may. Call it while nothing is
    /// added: after a kill, everything older than a second is in the file.
    void flushIfDue();
    /// Nothing is waiting to be written.
    bool isWritten() const { return m_pending.empty() && m_backlog.isEmpty(); }

    /// The run's end. Waits up to `patience` for a file that cannot be written.
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
    // Ids are given out here: what waits to be written has one already.
    qint64 m_lastGuest = 0;
    qint64 m_lastStep = 0;
    qint64 m_lastRung = 0;
};

/// Reads a whole run. A run that died half-way comes back as far as it was written, its state
/// Failed with a message. The file is not written to. Throws ResultsError, which names the place,
/// when the file is no results file or is damaged: all that it returns has been validated
/// (results/results_check.h).
RunData readResults(const QString& path);

/// The name of a new results file in `folder`: NAME-YYYYMMDD-HHMMSS.unisweep, numbered when taken.
QString newResultsPath(const QString& folder, const QString& experimentName, const QDateTime& now);

} // namespace unisweep
