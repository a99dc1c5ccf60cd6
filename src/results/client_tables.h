// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a results file that hold what clients tell instead of samples: client_summary,
// transfer, interval. Files from before they were thought of lack them.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createClientTables(const sqlite::Database& database);
void insertTransfer(const sqlite::Database& database, qint64 step, int datagramBytes);
void insertInterval(const sqlite::Database& database, qint64 step,
                    const TransferInterval& interval);
void insertSummary(const sqlite::Database& database, qint64 step, const ClientSummary& summary);

/// What they hold of a step; nothing when the file does not have them.
void readClientTables(const sqlite::Database& database, StepData& step);

} // namespace unisweep
