// SPDX-License-Identifier: GPL-3.0-or-later
// The results file's table of what ran each guest: version, live description, vhost. Older files
// lack it.
#pragma once

#include "results/run_data.h"
#include "results/sqlite.h"

namespace unisweep
{

void createHypervisorTable(const sqlite::Database& database);
/// Writes nothing for a guest without a hypervisor record, such as a process.
void insertHypervisor(const sqlite::Database& database, const GuestRecord& guest);
/// Leaves the guest unchanged if nothing was recorded.
void readHypervisor(const sqlite::Database& database, GuestRecord& guest);

} // namespace unisweep
