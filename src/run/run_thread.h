// SPDX-License-Identifier: GPL-3.0-or-later
// Runs an experiment on a separate thread, for the window and the command line.
#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "catalog/catalog.h"
#include "run/run.h"

namespace unisweep
{

/// Create, use and destroy it on one thread with an event loop, on which all signals arrive:
/// queued, in order, with copies. The destructor stops the run and waits for its end.
class RunThread : public QObject
{
    Q_OBJECT

public:
    explicit RunThread(QObject* parent = nullptr);
    ~RunThread() override;

    /// Does nothing while a run is in progress. Errors are reported by finished(), not thrown.
    void start(const Experiment& experiment, const Catalog& catalog, const QString& resultsPath,
               const RunOptions& options = {});
    bool isRunning() const { return m_running; }
    /// Returns immediately; finished() follows when nothing of the run remains.
    void requestStop();

Q_SIGNALS:
    // The events of RunObserver (run/run_observer.h), with the same names. Samples come in batches,
    // at most 30 times a second, accounting a few times a second, and the others immediately.
    void runStarted(const std::shared_ptr<const unisweep::RunData>& run);
    void resultsMoved(const QString& path);
    void calibrated(const unisweep::Calibration& calibration);
    void guestChanged(const unisweep::GuestRecord& guest);
    void consoleGrew(const QString& text);
    void stepStarted(const unisweep::StepRecord& step);
    void samplesArrived(qint64 step, const unisweep::SampleList& samples);
    void intervalArrived(qint64 step, const unisweep::TransferInterval& interval);
    void runtimeRecorded(qint64 step, const unisweep::RuntimeRecord& record);
    void stepChanged(const unisweep::StepRecord& step, const unisweep::StepStatistics& statistics);
    void doorArrived(qint64 step, const std::shared_ptr<const unisweep::DoorRecord>& door);
    void schedulingArrived(qint64 step,
                           const std::shared_ptr<const unisweep::SchedulingRecord>& scheduling);
    void accountingArrived(const unisweep::AccountingPoint& point);
    void rungEnded(const unisweep::RungRecord& rung);
    void progressed(const unisweep::RunProgress& progress);
    void logged(const QString& line);
    /// The last signal, when nothing of the run remains. `file` is empty if none was created.
    /// `message` says why the run failed or was stopped, and is empty if it finished.
    void finished(unisweep::RunState state, const QString& message, const QString& file);

private:
    class Relay;
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::SampleList)
