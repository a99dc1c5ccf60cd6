// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign.h"

#include <algorithm>
#include <random>

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include "base/language.h"
#include "base/quantity_text.h"
#include "campaign/campaign_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void refuseOwnMachines(const Experiment& experiment)
{
    if (!experiment.loadFrom.isEmpty())
        throw CampaignError(
            CampaignError::tr("%1: load-from is not supported in a campaign, since tasks that run "
                              "at the same time would share these machines")
                .arg(experiment.name));
    for (const Series& series : experiment.series) {
        if (series.hypervisor.isRemote())
            throw CampaignError(
                CampaignError::tr("%1: series \"%2\" boots its guest on another machine, which is "
                                  "not supported in a campaign. Set hypervisor: auto")
                    .arg(experiment.name, series.name));
    }
}

static std::vector<CampaignTask> tasksOf(const Experiment& experiment, int index)
{
    std::vector<CampaignTask> tasks;
    const bool boots = experiment.kind == ExperimentKind::Boot;
    const bool splits = !boots && (experiment.rebootBetween || experiment.repetitions == 1);
    const int repetitions = splits ? experiment.repetitions : 1;
    const QList<int> sizes = boots ? QList<int>{0} : experiment.memoryMiB;
    const auto seriesCount = static_cast<int>(expandVariation(experiment).series.size());
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        for (int series = 0; series < seriesCount; ++series) {
            for (const int memoryMiB : sizes) {
                CampaignTask task{.experiment = index, .series = series};
                if (!boots)
                    task.memoryMiB = memoryMiB;
                if (splits)
                    task.repetition = repetition;
                tasks.push_back(task);
            }
        }
    }
    return tasks;
}

Campaign planCampaign(const QString& name, const std::vector<Experiment>& experiments)
{
    Campaign campaign{.name = name, .experiments = experiments};
    QSet<QString> names;
    for (int i = 0; i < std::ssize(experiments); ++i) {
        const Experiment& experiment = experiments[static_cast<std::size_t>(i)];
        refuseOwnMachines(experiment);
        if (names.contains(experiment.name))
            throw CampaignError(
                CampaignError::tr("two experiments have the name \"%1\"; rename one of them")
                    .arg(experiment.name));
        names << experiment.name;
        for (const CampaignTask& task : tasksOf(experiment, i))
            campaign.tasks.push_back(task);
    }
    // std::shuffle() depends on the library, but a seed must give the same order everywhere.
    std::mt19937_64 random(experiments.empty() ? 0 : experiments.front().seed);
    auto& tasks = campaign.tasks;
    for (std::size_t i = tasks.size(); i > 1; --i)
        std::swap(tasks[i - 1], tasks[random() % i]);
    std::ranges::stable_sort(tasks, {},
                             [](const CampaignTask& task) { return task.repetition.value_or(0); });
    int number = 0;
    for (CampaignTask& task : tasks)
        task.number = ++number;
    return campaign;
}

std::vector<Experiment> readCampaignExperiments(const QString& path, const ExperimentCheck& check)
{
    if (!QFileInfo(path).isDir())
        return {readExperiment(path, check)};
    const QDir folder(path);
    std::vector<Experiment> experiments;
    Problems problems;
    for (const QString& file : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        try {
            experiments.push_back(readExperiment(folder.filePath(file), check));
        } catch (const InputError& error) {
            problems += error.problems();
        }
    }
    if (!problems.isEmpty())
        throw InputError(problems);
    if (experiments.empty())
        throw CampaignError(
            CampaignError::tr("%1 contains no experiments (*.yaml)").arg(folder.path()));
    return experiments;
}

static const Experiment& wholeOf(const Campaign& campaign, const CampaignTask& task)
{
    return campaign.experiments[static_cast<std::size_t>(task.experiment)];
}

Experiment taskExperiment(const Campaign& campaign, const CampaignTask& task)
{
    Experiment one = expandVariation(wholeOf(campaign, task));
    one.series = {one.series[static_cast<std::size_t>(task.series)]};
    if (task.memoryMiB)
        one.memoryMiB = {*task.memoryMiB};
    if (task.repetition)
        one.repetitions = 1;
    // Each step adds 1 to the seed of its arrivals; this distance ensures that no seed is used
    // twice.
    one.seed += static_cast<quint64>(task.number - 1) * 1'000'000;
    return one;
}

QString taskTitle(const Campaign& campaign, const CampaignTask& task)
{
    const Experiment whole = expandVariation(wholeOf(campaign, task));
    const QString series = whole.series[static_cast<std::size_t>(task.series)].name;
    QStringList parts;
    if (campaign.experiments.size() > 1)
        parts << whole.name;
    parts << series;
    if (task.memoryMiB)
        parts << humanMemory(*task.memoryMiB);
    if (task.repetition && whole.repetitions > 1)
        parts << CampaignError::tr("repetition %1").arg(*task.repetition + 1);
    return parts.join(u", "_s);
}

} // namespace unisweep
