// SPDX-License-Identifier: GPL-3.0-or-later
// The results of a campaign's tasks as one run, as if one machine had made it: every figure, table
// and command reads it like any other.
#pragma once

#include <functional>

#include "campaign/campaign_folder.h"

namespace unisweep
{

/// Writes the results of the finished tasks of one experiment, an index into
/// Campaign::experiments, to a new file; at least one must be finished. The run is finished if all
/// of them are; otherwise it is stopped, and its message says which are missing.
///
/// CLOCK_MONOTONIC of each machine counts from its boot: in the new file, it is replaced by the
/// time of the machine's own clock since a day before the campaign was stored, so that steps are in
/// the order in which they ran as far as the clocks agree. Times within a step do not change. Of
/// the facts about the machines, those that all share are the run's, and `machines` lists those of
/// each. Calibrations are in the tasks' own files. Reads one task at a time. `onTask` is called
/// before each. Throws CampaignError, ResultsError.
void gatherResults(const CampaignFolder& folder, int experiment, const QString& path,
                   const std::function<void(const CampaignTask&)>& onTask = {});

} // namespace unisweep
