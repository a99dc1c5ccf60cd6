// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "results/run_data.h"
#include "run/run_progress.h"

namespace unisweep
{

/// Receives the events of a run, on the run's thread. Must not block, because the load client would
/// wait.
class RunObserver
{
public:
    RunObserver() = default;
    RunObserver(const RunObserver&) = delete;
    RunObserver& operator=(const RunObserver&) = delete;
    virtual ~RunObserver() = default;

    /// The results file exists; `run` has the experiment and the host's facts, and no steps yet.
    virtual void runStarted(const RunData& run) = 0;
    /// The results file was deleted or renamed during the run; its content is in this one now.
    virtual void resultsMoved(const QString& /*path*/) {}
    /// The load client is calibrated; before the first guest.
    virtual void calibrated(const Calibration& /*calibration*/) {}
    /// A guest was created, has booted, or has ended.
    virtual void guestChanged(const GuestRecord& guest) = 0;
    /// New console output of the guest.
    virtual void consoleGrew(const QString& text) = 0;
    virtual void stepStarted(const StepRecord& step) = 0;
    /// All samples of the step so far, in the order of arrival; at most 30 calls a second, and only
    /// with new samples.
    virtual void samplesArrived(qint64 step, const SampleList& samples) = 0;
    /// An interval of a bandwidth test, as reported by the client.
    virtual void intervalArrived(qint64 /*step*/, const TransferInterval& /*interval*/) {}
    /// What the guest's runtime reported during the step, at its end.
    virtual void runtimeRecorded(qint64 /*step*/, const RuntimeRecord& /*record*/) {}
    /// Statistics of all samples of the step so far, a few times a second, with quantiles within a
    /// thousandth (results/running_statistics.h). At its end they are exact.
    virtual void stepChanged(const StepRecord& step, const StepStatistics& statistics) = 0;
    /// When the guest's threads ran in a step; at its end.
    virtual void schedulingArrived(qint64 /*step*/,
                                   const std::shared_ptr<const SchedulingRecord>& /*scheduling*/)
    {
    }
    /// When a step's requests passed the guest's door; at its end.
    virtual void doorArrived(qint64 /*step*/, const std::shared_ptr<const DoorRecord>& /*door*/) {}
    virtual void accountingArrived(const AccountingPoint& point) = 0;
    /// A rung of a memory ladder has ended, successfully or not.
    virtual void rungEnded(const RungRecord& rung) { Q_UNUSED(rung); }
    virtual void progressed(const RunProgress& progress) = 0;
    /// A line of the log, for people.
    virtual void logged(const QString& line) = 0;
};

} // namespace unisweep
