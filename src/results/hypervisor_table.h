// SPDX-License-Identifier: GPL-3.0-or-later
// What ran a guest, beyond its own description: in the results file since runs record it.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createHypervisorTable(const sqlite::Database& database);
/// Nothing for a guest without one, such as a process.
void insertHypervisor(const sqlite::Database& database, const GuestRecord& guest);
/// Leaves the guest as it is where nothing was recorded.
void readHypervisor(const sqlite::Database& database, GuestRecord& guest);

} // namespace unisweep
