// SPDX-License-Identifier: GPL-3.0-or-later
// One offered rate, held for its duration.
#pragma once

#include <stop_token>

#include "load/load_client.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/run_observer.h"

namespace unisweep
{

/// What a step came to.
struct StepOutcome {
    StepRecord record;
    StepStatistics statistics;
    double response = 0; ///< correct answers/s; of a bandwidth test, Mbit/s that arrived
    QString clientError; ///< the load client failed, which says nothing of the guest; else empty
};

/// Offers the load, keeps and reports every sample, and judges the step. A guest that dies during
/// the step ends it early: its record says so. One that has stopped answering is probed before it
/// is called dead. A client that fails makes the step invalid; the next one may be measured.
/// `onTick` is told the time since the step began. `calibration` is the client's, if it has one;
/// `outliers` the experiment's rule.
StepOutcome runStep(BootedGuest& guest, LoadClient& client, const LoadStep& load, StepRecord record,
                    ResultsWriter& results, RunObserver& observer,
                    const std::function<void(std::chrono::nanoseconds)>& onTick,
                    std::stop_token stop, const std::optional<Calibration>& calibration = {},
                    const OutlierRule& outliers = {});

} // namespace unisweep
