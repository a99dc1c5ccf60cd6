// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign_results.h"

#include <algorithm>
#include <map>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/language.h"
#include "campaign/campaign_error.h"
#include "campaign/slurm_script.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Removes what `facts` states differently, so that only facts of all machines remain.
void keepShared(QJsonObject& shared, const QJsonObject& facts)
{
    const QStringList keys = shared.keys();
    for (const QString& key : keys) {
        if (facts.value(key) != shared.value(key))
            shared.remove(key);
    }
}

class Gathering
{
public:
    Gathering(const CampaignFolder& folder, int experiment)
        : m_folder(folder)
        , m_experiment(expandVariation(
              folder.campaign().experiments.at(static_cast<std::size_t>(experiment))))
    {
        for (const CampaignTask& task : folder.campaign().tasks) {
            if (task.experiment != experiment)
                continue;
            if (folder.stateOf(task).kind == TaskState::Kind::Finished)
                m_finished.push_back(task);
            else
                m_missing.push_back(task.number);
        }
        if (m_finished.empty())
            throw CampaignError(
                CampaignError::tr("no task of %1 has finished yet").arg(m_experiment.name));
    }

    void write(const QString& path, const std::function<void(const CampaignTask&)>& onTask)
    {
        // The facts shared by all machines are known only at the end.
        ResultsWriter writer(path, m_experiment, QByteArray("{}"));
        QJsonArray machines;
        std::optional<QJsonObject> shared;
        QDateTime started;
        for (const CampaignTask& task : m_finished) {
            if (onTask)
                onTask(task);
            const RunData run = readTask(task);
            QJsonObject facts = QJsonDocument::fromJson(run.hostJson).object();
            if (shared)
                keepShared(*shared, facts);
            else
                shared = facts;
            facts.insert(u"machine"_s, m_folder.stateOf(task).machine);
            facts.insert(u"task"_s, task.number);
            machines << facts;
            if (!started.isValid() || run.started < started)
                started = run.started;
            add(task, run, writer);
        }
        shared->insert(u"machines"_s, machines);
        writer.setOrigin(QJsonDocument(*shared).toJson(QJsonDocument::Compact), started);
        for (RungRecord& rung : rungs())
            writer.addRung(rung);
        const StoredText stored;
        writer.finish(m_missing.empty() ? RunState::Finished : RunState::Stopped,
                      m_missing.empty()
                          ? QString()
                          : CampaignError::tr("tasks %1 of the campaign have no results")
                                .arg(arrayText(m_missing)));
    }

private:
    RunData readTask(const CampaignTask& task) const
    {
        RunData run = readResults(m_folder.resultsPath(task));
        const Series& series = m_experiment.series[static_cast<std::size_t>(task.series)];
        if (run.experiment.series.size() != 1 || run.experiment.series[0].name != series.name ||
            run.experiment.service != m_experiment.service)
            throw CampaignError(CampaignError::tr("%1 is not a run of this task").arg(run.file));
        return run;
    }

    void add(const CampaignTask& task, const RunData& run, ResultsWriter& writer)
    {
        writer.addLog(u"task %1: %2, %3"_s.arg(QString::number(task.number),
                                               m_folder.stateOf(task).machine, run.file));
        const qint64 shift = shiftOf(task, run);
        std::map<qint64, qint64> guests; // the id here, by the id there
        for (GuestRecord guest : run.guests) {
            const qint64 there = guest.id;
            guest.series = task.series;
            guest.repetition += task.repetition.value_or(0);
            for (std::optional<qint64>& arrival : guest.consoleArrivals) {
                if (arrival)
                    *arrival += shift;
            }
            writer.addGuest(guest);
            writer.updateGuest(guest); // with the arrivals of its console
            guests[there] = guest.id;
        }
        for (const StepData& step : run.steps)
            addStep(task, step, shift, guests, writer);
        for (AccountingPoint point : run.accounting) {
            point.guest = guests.at(point.guest);
            point.monotonicNs += static_cast<quint64>(shift);
            writer.addAccounting(point);
        }
        for (RungRecord rung : run.rungs) {
            rung.series = task.series;
            m_rungs.push_back(rung);
        }
        writer.flush();
    }

    void addStep(const CampaignTask& task, const StepData& step, qint64 shift,
                 const std::map<qint64, qint64>& guests, ResultsWriter& writer) const
    {
        StepRecord record = step.record;
        record.guest = guests.at(record.guest);
        record.series = task.series;
        record.repetition += task.repetition.value_or(0);
        if (record.epochMonotonicNs > 0)
            record.epochMonotonicNs += static_cast<quint64>(shift);
        writer.addStep(record);
        std::vector<Sample> samples;
        samples.reserve(step.samples.size());
        for (const Sample& sample : step.samples)
            samples.push_back(sample);
        writer.addSamples(record.id, samples);
        if (step.summary)
            writer.addSummary(record.id, *step.summary);
        for (const TransferInterval& interval : step.intervals)
            writer.addInterval(record.id, interval);
        if (step.scheduling)
            writer.addScheduling(record.id, *step.scheduling);
        if (step.door)
            writer.addDoor(record.id, *step.door);
        if (step.runtime != RuntimeRecord())
            writer.addRuntime(record.id, step.runtime);
        writer.updateStep(record);
    }

    // The offset from the machine's CLOCK_MONOTONIC to the common time axis.
    qint64 shiftOf(const CampaignTask& task, const RunData& run) const
    {
        const qint64 zeroNs = m_folder.created().addDays(-1).toMSecsSinceEpoch() * 1'000'000;
        for (const StepData& step : run.steps) {
            if (step.record.epochMonotonicNs == 0)
                continue;
            const auto realtime = static_cast<qint64>(step.record.epochRealtimeNs);
            if (realtime < zeroNs)
                throw CampaignError(
                    CampaignError::tr("the clock of %1 is more than a day slow; task %2 cannot be "
                                      "placed in time")
                        .arg(m_folder.stateOf(task).machine)
                        .arg(task.number));
            return realtime - zeroNs - static_cast<qint64>(step.record.epochMonotonicNs);
        }
        return 0;
    }

    // One rung for each series and size, over all repetitions: the first that failed, or else the
    // best.
    std::vector<RungRecord> rungs() const
    {
        std::vector<RungRecord> merged;
        for (const RungRecord& rung : m_rungs) {
            const auto same = std::ranges::find_if(merged, [&](const RungRecord& other) {
                return other.series == rung.series && other.memoryMiB == rung.memoryMiB;
            });
            if (same == merged.end()) {
                merged.push_back(rung);
                continue;
            }
            same->bestRate = std::max(same->bestRate, rung.bestRate);
            if (same->failure == Failure::None) {
                same->failure = rung.failure;
                same->why = rung.why;
            }
        }
        std::ranges::stable_sort(merged, [](const RungRecord& a, const RungRecord& b) {
            return a.series != b.series ? a.series < b.series : a.memoryMiB > b.memoryMiB;
        });
        for (std::size_t i = 1; i < merged.size(); ++i) {
            if (merged[i].series == merged[i - 1].series)
                merged[i].baselineRate = merged[i - 1].baselineRate;
        }
        return merged;
    }

    const CampaignFolder& m_folder;
    const Experiment m_experiment;
    std::vector<CampaignTask> m_finished;
    std::vector<int> m_missing;
    std::vector<RungRecord> m_rungs;
};

} // namespace

void gatherResults(const CampaignFolder& folder, int experiment, const QString& path,
                   const std::function<void(const CampaignTask&)>& onTask)
{
    Gathering(folder, experiment).write(path, onTask);
}

} // namespace unisweep
