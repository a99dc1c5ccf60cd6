// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers the results of a campaign's tasks into one run, as if one machine had made it, so that
// all figures, tables and commands can read it.
#pragma once

#include <functional>

#include "campaign/campaign_folder.h"

namespace unisweep
{

/// Writes the results of the finished tasks of one experiment (index into Campaign::experiments) to
/// a new file; at least one must be finished. The run is finished if all tasks are; otherwise it is
/// stopped, and its message lists the missing tasks.
///
/// CLOCK_MONOTONIC starts at each machine's boot. The new file replaces it by the time of the
/// machine's real-time clock since a day before the campaign was stored, so that steps are in their
/// running order as far as the clocks agree. Times within a step do not change. Facts shared by all
/// machines become the run's; `machines` lists those of each machine. Calibrations are in the
/// tasks' own files. Reads one task at a time and calls `onTask` before each. Throws CampaignError,
/// ResultsError.
void gatherResults(const CampaignFolder& folder, int experiment, const QString& path,
                   const std::function<void(const CampaignTask&)>& onTask = {});

} // namespace unisweep
