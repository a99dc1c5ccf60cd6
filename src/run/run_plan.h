// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment, unrolled: which guests are booted, and which rates each is offered.
#pragma once

#include <chrono>
#include <vector>

#include <QList>

#include "experiment/experiment.h"

namespace unisweep
{

/// One repetition of the sweep of a series at a memory size.
struct PlannedSweep {
    int series = 0;
    int memoryMiB = 0;
    int rung = 0; ///< of the memory ladder, from 0
    int repetition = 0;
    bool boots = true;              ///< false: the guest of the sweep before goes on
    QList<int> rates;               ///< in the order of their running
    QList<int> datagramBytes = {0}; ///< the rates are run for each of these; UDP only
};

/// Series by series, down the ladder, repetition by repetition. A series that differs from the one
/// before only in its client goes on with its guest, unless guests are to be fresh for each
/// repetition. Shuffled rates depend on nothing but the experiment's seed.
std::vector<PlannedSweep> planRun(const Experiment& experiment);

} // namespace unisweep
