// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The memory of a series' guests at one size of the ladder, as their kernels tell it over the
/// balloon (virDomainMemoryStats), in MiB. nullopt: not told.
struct RungMemory {
    std::optional<double> managed;     ///< what the kernel manages: less than the guest was given
    std::optional<double> used;        ///< the most that was in use at once
    std::optional<qint64> majorFaults; ///< since boot: pages that had to be read back from a file
};
RungMemory rungMemory(const RunData& run, int series, int memoryMiB);

} // namespace unisweep
