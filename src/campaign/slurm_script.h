// SPDX-License-Identifier: GPL-3.0-or-later
// The job of a campaign for the workload manager Slurm: an array, one task each, each alone on a
// node. Slurm decides when and where.
#pragma once

#include <QString>

#include "campaign/campaign_folder.h"

namespace unisweep
{

/// "1-3,7"
QString arrayText(const std::vector<int>& numbers);
/// A generous limit for a task: images, calibration, boots and steps.
std::chrono::minutes timeLimitOf(const Experiment& task);

/// Writes job.sh, with the tasks that have no results yet, which must not be none. `program` is
/// unisweep as the nodes see it. Returns its path. Throws CampaignError.
QString writeSlurmScript(const CampaignFolder& folder, const QString& program);
/// The command that submits it.
QString submitCommand(const CampaignFolder& folder);

} // namespace unisweep
