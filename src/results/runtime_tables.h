// SPDX-License-Identifier: GPL-3.0-or-later
// The results file's tables for what guests reported about themselves: when the lines of their
// consoles arrived, and the events of their runtimes.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createRuntimeTables(const sqlite::Database& database);

void insertConsoleArrivals(const sqlite::Database& database, const GuestRecord& guest);
void insertRuntime(const sqlite::Database& database, qint64 step, const RuntimeRecord& record);

/// Do nothing if the file lacks the tables, as older ones do. Throw ImpossibleRecord.
void readConsoleArrivals(const sqlite::Database& database, GuestRecord& guest);
void readRuntime(const sqlite::Database& database, StepData& step);

} // namespace unisweep
