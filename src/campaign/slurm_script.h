// SPDX-License-Identifier: GPL-3.0-or-later
// The job of a campaign for the workload manager Slurm: an array with one task per element, each
// alone on a node. Slurm decides when and where they run.
#pragma once

#include <QString>

#include "campaign/campaign_folder.h"

namespace unisweep
{

/// Such as "1-3,7".
QString arrayText(const std::vector<int>& numbers);
/// A generous limit for a task: images, calibration, boots and steps.
std::chrono::minutes timeLimitOf(const Experiment& task);

/// Writes job.sh with the tasks that have no results yet; there must be at least one. `program` is
/// the path of unisweep on the nodes. Returns the script's path. Throws CampaignError.
QString writeSlurmScript(const CampaignFolder& folder, const QString& program);
/// The command that submits it.
QString submitCommand(const CampaignFolder& folder);

} // namespace unisweep
