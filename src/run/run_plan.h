// SPDX-License-Identifier: GPL-3.0-or-later
// Expands an experiment into the guests to boot and the rates to offer to each.
#pragma once

#include <chrono>
#include <vector>

#include <QList>

#include "experiment/experiment.h"

namespace unisweep
{

/// One repetition of the sweep of a series at one memory size.
struct PlannedSweep {
    int series = 0;
    int memoryMiB = 0;
    int rung = 0; ///< of the memory ladder, starting at 0
    int repetition = 0;
    bool boots = true;              ///< false: continues with the guest of the previous sweep
    QList<int> rates;               ///< in the order in which they run
    QList<int> datagramBytes = {0}; ///< the rates run for each of these; UDP only
};

/// Plans series by series, down the ladder, repetition by repetition. A series that differs from
/// the previous one only in its client reuses its guest, unless each repetition boots a new one.
/// Shuffled rates depend only on the experiment's seed.
std::vector<PlannedSweep> planRun(const Experiment& experiment);

} // namespace unisweep
