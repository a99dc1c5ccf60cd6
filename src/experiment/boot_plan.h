// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment of kind `boot`: how long guests take to their first correct response, how many
// fail, and how little memory is enough.
#pragma once

#include <optional>

namespace unisweep
{

enum class ExperimentKind {
    Sweep, ///< the paper's: rates, memory ladder
    Boot,
};

/// A bisection for the least memory with which a guest responds.
struct MemorySearch {
    int fromMiB = 32;
    int toMiB = 512;
    int withinMiB =
        8; ///< largest distance between the least that answered and the most that failed
    bool operator==(const MemorySearch&) const = default;

    /// The maximum number of boots that it needs.
    int boots() const;
};

/// Not used by other kinds.
struct BootPlan {
    int count = 10; ///< boots of each series at each size of memory
    std::optional<MemorySearch> leastMemory;
    bool operator==(const BootPlan&) const = default;
};

} // namespace unisweep
