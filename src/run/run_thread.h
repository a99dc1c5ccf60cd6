// SPDX-License-Identifier: GPL-3.0-or-later
// The run as the window and the command line hold it.
#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "catalog/catalog.h"
#include "run/run.h"

namespace unisweep
{

/// A run on a thread of its own. Made, used and destroyed on one thread with an event loop, on
/// which every signal arrives: queued, in the order of what happened, with copies. Destroying it
/// stops the run and waits for its end.
class RunThread : public QObject
{
    Q_OBJECT

public:
    explicit RunThread(QObject* parent = nullptr);
    ~RunThread() override;

    /// Does nothing while a run is on. Errors are not thrown: finished() tells them.
    void start(const Experiment& experiment, const Catalog& catalog, const QString& resultsPath,
               const RunOptions& options = {});
    bool isRunning() const { return m_running; }
    /// Returns at once; finished() follows when nothing of the run is left.
    void requestStop();

Q_SIGNALS:
    // What RunObserver (run/run_observer.h) tells, of which each is called the same. Samples come
    // in batches, at most 30 times a second, and accounting some times a second; the rest as it
    // happens.
    void runStarted(const std::shared_ptr<const unisweep::RunData>& run);
    void resultsMoved(const QString& path);
    void calibrated(const unisweep::Calibration& calibration);
    void guestChanged(const unisweep::GuestRecord& guest);
    void consoleGrew(const QString& text);
    void stepStarted(const unisweep::StepRecord& step);
    void samplesArrived(qint64 step, const unisweep::SampleList& samples);
    void intervalArrived(qint64 step, const unisweep::TransferInterval& interval);
    void runtimeTold(qint64 step, const unisweep::RuntimeRecord& record);
    void stepChanged(const unisweep::StepRecord& step, const unisweep::StepStatistics& statistics);
    void doorArrived(qint64 step, const std::shared_ptr<const unisweep::DoorRecord>& door);
    void schedulingArrived(qint64 step,
                           const std::shared_ptr<const unisweep::SchedulingRecord>& scheduling);
    void accountingArrived(const unisweep::AccountingPoint& point);
    void rungEnded(const unisweep::RungRecord& rung);
    void progressed(const unisweep::RunProgress& progress);
    void logged(const QString& line);
    /// The last signal, once nothing of the run is left. `file` is empty when none was made;
    /// `message` says why it failed or was stopped, and is empty when it finished.
    void finished(unisweep::RunState state, const QString& message, const QString& file);

private:
    class Relay;
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::SampleList)
