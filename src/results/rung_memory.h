// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// The memory of a series' guests at one size of the ladder, as their kernels report it through the
/// balloon (virDomainMemoryStats), in MiB. nullopt: not reported.
struct RungMemory {
    std::optional<double> managed;     ///< by the kernel; less than the guest's memory
    std::optional<double> used;        ///< the largest at any time
    std::optional<qint64> majorFaults; ///< since boot: pages read back from a file
};
RungMemory rungMemory(const RunData& run, int series, int memoryMiB);

} // namespace unisweep
