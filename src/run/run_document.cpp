// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_document.h"

#include <utility>

#include "results/run_layers.h"

namespace unisweep
{

RunDocument::RunDocument(QObject* parent)
    : QObject(parent)
{
}

void RunDocument::setRun(RunData run)
{
    ++m_identity;
    m_run = std::move(run);
    Q_EMIT reset();
}

void RunDocument::setNotes(std::vector<Note> notes)
{
    m_run.notes = std::move(notes);
    Q_EMIT notesChanged();
}

void RunDocument::addLayer(RunData layer)
{
    if (isEmpty()) {
        setRun(std::move(layer));
        return;
    }
    const bool exists = std::ranges::any_of(
        m_run.layers, [&](const RunLayer& one) { return one.file == layer.file; });
    if (exists && !layer.file.isEmpty()) {
        if (m_lastKept == layer.file)
            m_lastKept.clear(); // now added by the user, so it is no longer kept only as the last
                                // run
        return;
    }
    unisweep::addLayer(m_run, std::move(layer));
    Q_EMIT reset();
}

void RunDocument::removeLayer(std::size_t index)
{
    takeLayer(m_run, index);
    Q_EMIT reset();
}

std::optional<std::size_t> RunDocument::liveStep(qint64 id) const
{
    if (!isLive())
        return {};
    for (std::size_t i = m_run.steps.size(); i-- > 0;) { // the newest step changes
        if (m_run.steps[i].record.id == id)
            return i;
    }
    return {};
}

// Moves the layers of the previous run to the next and, if requested, that run itself.
void RunDocument::takeOver(RunData next)
{
    while (!m_run.layers.empty()) {
        RunData layer = takeLayer(m_run, 0);
        if (layer.file != m_lastKept)
            unisweep::addLayer(next, std::move(layer));
    }
    m_lastKept.clear();
    const bool alike =
        m_run.experiment.kind == next.experiment.kind &&
        isBandwidth(m_run.experiment.service) == isBandwidth(next.experiment.service);
    if (m_keepsLast && !m_run.steps.empty() && alike) {
        m_lastKept = m_run.file;
        unisweep::addLayer(next, std::move(m_run));
    }
    setRun(std::move(next));
}

void RunDocument::follow(RunThread& thread)
{
    followRun(thread);
    followSteps(thread);
    followEvidence(thread);
}

void RunDocument::followRun(RunThread& thread)
{
    connect(&thread, &RunThread::runStarted, this,
            [this](const std::shared_ptr<const RunData>& run) {
                takeOver(*run);
                m_live = m_identity;
            });
    connect(&thread, &RunThread::resultsMoved, this, [this](const QString& path) {
        if (!isLive())
            return;
        m_run.file = path;
        Q_EMIT fileMoved(path);
    });
    connect(&thread, &RunThread::calibrated, this, [this](const Calibration& calibration) {
        if (isLive())
            m_run.calibration = calibration;
    });
    connect(&thread, &RunThread::guestChanged, this, [this](const GuestRecord& guest) {
        if (!isLive())
            return;
        if (GuestRecord* known = m_run.guest(guest.id))
            *known = guest;
        else
            m_run.guests.push_back(guest);
        Q_EMIT guestChanged(guest.id);
    });
    connect(&thread, &RunThread::accountingArrived, this, [this](const AccountingPoint& point) {
        if (!isLive())
            return;
        m_run.accounting.push_back(point);
        Q_EMIT accountingAppended();
    });
    connect(&thread, &RunThread::rungEnded, this, [this](const RungRecord& rung) {
        if (!isLive())
            return;
        m_run.rungs.push_back(rung);
        Q_EMIT rungAppended();
    });
    connect(&thread, &RunThread::finished, this,
            [this](RunState state, const QString& message, const QString&) {
                if (!isLive())
                    return;
                m_run.state = state;
                m_run.message = message;
                m_live.reset();
            });
}

void RunDocument::followSteps(RunThread& thread)
{
    connect(&thread, &RunThread::stepStarted, this, [this](const StepRecord& record) {
        if (!isLive())
            return;
        StepData step;
        step.record = record;
        m_run.steps.push_back(std::move(step));
        Q_EMIT stepAdded(static_cast<int>(m_run.steps.size()) - 1);
    });
    connect(&thread, &RunThread::samplesArrived, this,
            [this](qint64 id, const SampleList& samples) {
                const auto index = liveStep(id);
                if (!index)
                    return;
                const auto first = std::ssize(std::exchange(m_run.steps[*index].samples, samples));
                Q_EMIT samplesAppended(static_cast<int>(*index), first);
            });
    connect(&thread, &RunThread::stepChanged, this,
            [this](const StepRecord& record, const StepStatistics& statistics) {
                const auto index = liveStep(record.id);
                if (!index)
                    return;
                StepData& step = m_run.steps[*index];
                step.record = record;
                step.statistics = statistics;
                if (record.state != RunState::Running)
                    step.samples.squeeze();
                if (!step.intervals.empty()) // its end has what the server received
                    step.transfer = transferStatistics(
                        receivedIntervals(step.intervals, record.clientJson), record.datagramBytes);
                Q_EMIT stepChanged(static_cast<int>(*index));
            });
    connect(&thread, &RunThread::intervalArrived, this,
            [this](qint64 id, const TransferInterval& interval) {
                const auto index = liveStep(id);
                if (!index)
                    return;
                StepData& step = m_run.steps[*index];
                step.intervals.push_back(interval);
                step.transfer = transferStatistics(step.intervals, step.record.datagramBytes);
                Q_EMIT stepChanged(static_cast<int>(*index));
            });
}

void RunDocument::followEvidence(RunThread& thread)
{
    connect(&thread, &RunThread::schedulingArrived, this,
            [this](qint64 id, const std::shared_ptr<const SchedulingRecord>& scheduling) {
                const auto index = liveStep(id);
                if (!index)
                    return;
                m_run.steps[*index].scheduling = scheduling;
                Q_EMIT stepChanged(static_cast<int>(*index));
            });
    connect(&thread, &RunThread::doorArrived, this,
            [this](qint64 id, const std::shared_ptr<const DoorRecord>& door) {
                const auto index = liveStep(id);
                if (!index)
                    return;
                m_run.steps[*index].door = door;
                Q_EMIT stepChanged(static_cast<int>(*index));
            });
    connect(&thread, &RunThread::runtimeRecorded, this,
            [this](qint64 id, const RuntimeRecord& record) {
                if (const auto index = liveStep(id))
                    m_run.steps[*index].runtime = record;
            });
}

} // namespace unisweep
