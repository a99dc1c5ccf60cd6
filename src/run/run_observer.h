// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "results/run_data.h"
#include "run/run_progress.h"

namespace unisweep
{

/// Receives the events of a run on the run's thread. Must not block, because the load client would
/// have to wait.
class RunObserver
{
public:
    RunObserver() = default;
    RunObserver(const RunObserver&) = delete;
    RunObserver& operator=(const RunObserver&) = delete;
    virtual ~RunObserver() = default;

    /// The results file exists. `run` contains the experiment and the host's facts, but no steps
    /// yet.
    virtual void runStarted(const RunData& run) = 0;
    /// The results file was deleted or renamed during the run; its content is now in this file.
    virtual void resultsMoved(const QString& /*path*/) {}
    /// The load client has been calibrated; called before the first guest.
    virtual void calibrated(const Calibration& /*calibration*/) {}
    /// A guest was created, has booted, or has ended.
    virtual void guestChanged(const GuestRecord& guest) = 0;
    /// New console output of the guest.
    virtual void consoleGrew(const QString& text) = 0;
    virtual void stepStarted(const StepRecord& step) = 0;
    /// All samples of the step so far, in order of arrival. At most 30 calls a second, and only if
    /// there are new samples.
    virtual void samplesArrived(qint64 step, const SampleList& samples) = 0;
    /// A bandwidth test's client has reported an interval.
    virtual void intervalArrived(qint64 /*step*/, const TransferInterval& /*interval*/) {}
    /// What the guest's runtime reported during the step; called at its end.
    virtual void runtimeRecorded(qint64 /*step*/, const RuntimeRecord& /*record*/) {}
    /// Statistics of all samples of the step so far, a few times a second, with quantiles accurate
    /// to a thousandth (results/running_statistics.h); exact at the end of the step.
    virtual void stepChanged(const StepRecord& step, const StepStatistics& statistics) = 0;
    /// When the guest's threads ran during a step; called at its end.
    virtual void schedulingArrived(qint64 /*step*/,
                                   const std::shared_ptr<const SchedulingRecord>& /*scheduling*/)
    {
    }
    /// When a step's requests passed the guest's door; called at its end.
    virtual void doorArrived(qint64 /*step*/, const std::shared_ptr<const DoorRecord>& /*door*/) {}
    virtual void accountingArrived(const AccountingPoint& point) = 0;
    /// A rung of a memory ladder has ended, successfully or not.
    virtual void rungEnded(const RungRecord& rung) { Q_UNUSED(rung); }
    virtual void progressed(const RunProgress& progress) = 0;
    /// A line of the log for the user.
    virtual void logged(const QString& line) = 0;
};

} // namespace unisweep
