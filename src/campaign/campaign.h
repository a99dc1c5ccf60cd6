// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign: experiments cut into tasks that can run on different machines, one at a time on each.
// Values only; campaign_folder.h stores them.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "experiment/experiment.h"
#include "experiment/experiment_yaml.h"

namespace unisweep
{

/// One series of an experiment at one memory size, once: a separate run.
struct CampaignTask {
    int number = 0;     ///< from 1, in the order in which tasks are to start
    int experiment = 0; ///< index into Campaign::experiments
    int series = 0;     ///< index into its series, after expandVariation()
    /// nullopt: all sizes. Boots search among them.
    std::optional<int> memoryMiB;
    /// nullopt: all repetitions, because they share a guest.
    std::optional<int> repetition;

    bool operator==(const CampaignTask&) const = default;
};

struct Campaign {
    QString name; ///< of its folder and of the job
    std::vector<Experiment> experiments;
    std::vector<CampaignTask> tasks; ///< by number
};

/// Cuts the experiments into tasks. Tasks of the same repetition form a block, in random order by
/// the seed of the first experiment, so that a change of the machines over time affects all series
/// alike. The same seed gives the same order everywhere. Throws CampaignError for an experiment
/// that uses other machines (load-from, a remote hypervisor), because concurrent tasks would share
/// them.
Campaign planCampaign(const QString& name, const std::vector<Experiment>& experiments);

/// Reads an experiment, or every *.yaml file of a folder in the order of the names. Throws
/// InputError, CampaignError.
std::vector<Experiment> readCampaignExperiments(const QString& path, const ExperimentCheck& check);

/// The experiment that the task runs. Tasks have different seeds.
Experiment taskExperiment(const Campaign& campaign, const CampaignTask& task);
/// Such as "Linux, BIND, 512 MiB, repetition 2", for the user.
QString taskTitle(const Campaign& campaign, const CampaignTask& task);

} // namespace unisweep
