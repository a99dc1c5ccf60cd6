// SPDX-License-Identifier: GPL-3.0-or-later
// The results file's tables for clients that report no samples: client_summary, transfer, interval.
// Older files lack them.
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

/// Reads the step's rows, if any. Does nothing if the file lacks the tables.
void readClientTables(const sqlite::Database& database, StepData& step);

} // namespace unisweep
