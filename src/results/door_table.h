// SPDX-License-Identifier: GPL-3.0-or-later
// The results file's tables for the door's record: door (one row per step) and door_block
// (results/door_block.h). Older files lack them.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createDoorTables(const sqlite::Database& database);

/// Writes a step's complete record, when the step has ended.
void insertDoor(const sqlite::Database& database, qint64 step, const DoorRecord& record);

/// Reads the step's record, if any. Throws sqlite::Error or std::runtime_error if it is damaged.
void readDoor(const sqlite::Database& database, StepData& step);

} // namespace unisweep
