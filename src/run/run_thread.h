// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <thread>

#include <QObject>

#include "catalog/catalog.h"
#include "run/run.h"

namespace unisweep
{

using SharedSamples = std::shared_ptr<const std::vector<Sample>>;

/// A run on a thread of its own, told by queued signals: what the window and the command line hold.
/// The signals are those of RunObserver. Destroying it stops the run and waits for its end.
class RunThread : public QObject
{
    Q_OBJECT

public:
    explicit RunThread(QObject* parent = nullptr);
    ~RunThread() override;

    /// Does nothing while a run is on.
    void start(const Experiment& experiment, const Catalog& catalog, const QString& resultsPath,
               const RunOptions& options = {});
    bool isRunning() const { return m_running; }
    /// Returns at once; finished() follows when nothing of the run is left.
    void requestStop();

Q_SIGNALS:
    void runStarted(const std::shared_ptr<const unisweep::RunData>& run);
    void resultsMoved(const QString& path);
    void calibrated(const unisweep::Calibration& calibration);
    void guestChanged(const unisweep::GuestRecord& guest);
    void consoleGrew(const QString& text);
    void stepStarted(const unisweep::StepRecord& step);
    void samplesArrived(qint64 step, const unisweep::SharedSamples& samples);
    void intervalArrived(qint64 step, const unisweep::TransferInterval& interval);
    void stepChanged(const unisweep::StepRecord& step, const unisweep::StepStatistics& statistics);
    void accountingArrived(const unisweep::AccountingPoint& point);
    void rungEnded(const unisweep::RungRecord& rung);
    void progressed(const unisweep::RunProgress& progress);
    void logged(const QString& line);
    void finished(unisweep::RunState state, const QString& message, const QString& file);

private:
    class Relay;
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::SharedSamples)
