// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The memory of a series' guests at one size of the ladder, as their kernels tell it over the
/// balloon (virDomainMemoryStats), in MiB. -1: not told.
struct RungMemory {
    double managed = -1;     ///< what the kernel manages: less than the guest was given
    double used = -1;        ///< the most that was in use at once
    qint64 majorFaults = -1; ///< since boot: pages that had to be read back from a file
};
RungMemory rungMemory(const RunData& run, int series, int memoryMiB);

} // namespace unisweep
