// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a results file for clients that report no samples: client_summary, transfer,
// interval. Older files lack them.
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

/// Reads what they contain for a step; nothing if the file lacks them.
void readClientTables(const sqlite::Database& database, StepData& step);

} // namespace unisweep
