// SPDX-License-Identifier: GPL-3.0-or-later
// The results file's tables for the guest's scheduling record: scheduling (one row per step) and
// scheduling_block (results/scheduling_block.h). Older files lack them.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createSchedulingTables(const sqlite::Database& database);

/// A part of a step's record; its threads must include those of all parts so far.
void insertScheduling(const sqlite::Database& database, qint64 step, const SchedulingRecord& piece);

/// Reads the step's complete record, if any. Throws sqlite::Error or std::runtime_error if it is
/// damaged.
void readScheduling(const sqlite::Database& database, StepData& step);

} // namespace unisweep
