// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_thread.h"

#include "base/thread_priority.h"

namespace unisweep
{

// Emits on the run's thread; receivers on other threads get queued copies.
class RunThread::Relay : public RunObserver
{
public:
    explicit Relay(RunThread& owner)
        : m_owner(owner)
    {
    }

    void runStarted(const RunData& run) override
    {
        Q_EMIT m_owner.runStarted(std::make_shared<const RunData>(run));
    }
    void resultsMoved(const QString& path) override { Q_EMIT m_owner.resultsMoved(path); }
    void calibrated(const Calibration& calibration) override
    {
        Q_EMIT m_owner.calibrated(calibration);
    }
    void guestChanged(const GuestRecord& guest) override { Q_EMIT m_owner.guestChanged(guest); }
    void consoleGrew(const QString& text) override { Q_EMIT m_owner.consoleGrew(text); }
    void stepStarted(const StepRecord& step) override { Q_EMIT m_owner.stepStarted(step); }
    void samplesArrived(qint64 step, const SampleList& samples) override
    {
        Q_EMIT m_owner.samplesArrived(step, samples);
    }
    void intervalArrived(qint64 step, const TransferInterval& interval) override
    {
        Q_EMIT m_owner.intervalArrived(step, interval);
    }
    void runtimeRecorded(qint64 step, const RuntimeRecord& record) override
    {
        Q_EMIT m_owner.runtimeRecorded(step, record);
    }
    void stepChanged(const StepRecord& step, const StepStatistics& statistics) override
    {
        Q_EMIT m_owner.stepChanged(step, statistics);
    }
    void doorArrived(qint64 step, const std::shared_ptr<const DoorRecord>& door) override
    {
        Q_EMIT m_owner.doorArrived(step, door);
    }
    void schedulingArrived(qint64 step,
                           const std::shared_ptr<const SchedulingRecord>& scheduling) override
    {
        Q_EMIT m_owner.schedulingArrived(step, scheduling);
    }
    void accountingArrived(const AccountingPoint& point) override
    {
        Q_EMIT m_owner.accountingArrived(point);
    }
    void rungEnded(const RungRecord& rung) override { Q_EMIT m_owner.rungEnded(rung); }
    void progressed(const RunProgress& progress) override
    {
        // More frequent updates would fill the event queue for nothing.
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastProgress < std::chrono::milliseconds(100) &&
            progress.activity == m_lastActivity)
            return;
        m_lastProgress = now;
        m_lastActivity = progress.activity;
        Q_EMIT m_owner.progressed(progress);
    }
    void logged(const QString& line) override { Q_EMIT m_owner.logged(line); }

private:
    RunThread& m_owner;
    std::chrono::steady_clock::time_point m_lastProgress;
    QString m_lastActivity;
};

RunThread::RunThread(QObject* parent)
    : QObject(parent)
{
    qRegisterMetaType<std::shared_ptr<const RunData>>("std::shared_ptr<const unisweep::RunData>");
    qRegisterMetaType<std::shared_ptr<const DoorRecord>>(
        "std::shared_ptr<const unisweep::DoorRecord>");
    qRegisterMetaType<std::shared_ptr<const SchedulingRecord>>(
        "std::shared_ptr<const unisweep::SchedulingRecord>");
    qRegisterMetaType<SampleList>("unisweep::SampleList");
    qRegisterMetaType<Calibration>();
    qRegisterMetaType<GuestRecord>();
    qRegisterMetaType<StepRecord>();
    qRegisterMetaType<StepStatistics>();
    qRegisterMetaType<TransferInterval>();
    qRegisterMetaType<AccountingPoint>();
    qRegisterMetaType<RuntimeRecord>();
    qRegisterMetaType<RungRecord>();
    qRegisterMetaType<RunProgress>();
    qRegisterMetaType<RunState>();
}

RunThread::~RunThread() = default; // the jthread requests the stop and joins

void RunThread::start(const Experiment& experiment, const Catalog& catalog,
                      const QString& resultsPath, const RunOptions& options)
{
    if (m_running)
        return;
    m_running = true;
    m_thread = startAtFullPriority(
        [this, experiment, catalog, resultsPath, options](const std::stop_token& stop) {
            Relay relay(*this);
            RunResult result;
            try {
                result = runExperiment(experiment, catalog, resultsPath, relay, stop, options);
            } catch (const std::exception& error) { // before there was a results file
                result.state = stop.stop_requested() ? RunState::Stopped : RunState::Failed;
                result.message = QString::fromUtf8(error.what());
            }
            QMetaObject::invokeMethod(
                this,
                [this, result] {
                    m_running = false;
                    Q_EMIT finished(result.state, result.message, result.file);
                },
                Qt::QueuedConnection);
        });
}

void RunThread::requestStop()
{
    m_thread.request_stop();
}

} // namespace unisweep
