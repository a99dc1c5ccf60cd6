// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one step: one offered rate, held for its duration.
#pragma once

#include <stop_token>

#include "load/load_client.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/run_observer.h"

namespace unisweep
{

/// The result of a step.
struct StepOutcome {
    StepRecord record;
    StepStatistics statistics;
    double response = 0; ///< correct responses/s; for a bandwidth test, Mbit/s that arrived
    QString clientError; ///< error of the load client, which does not concern the guest; otherwise
                         ///< empty
};

/// Offers the load, stores and reports every sample, and judges the step. If the guest ends during
/// the step, so does the step, and its record says so. A guest that stopped responding is probed
/// before it counts as ended. A client that fails makes the step invalid, but the next one may be
/// measured. `onTick` receives the time since the start of the step. `calibration` is the client's,
/// if available; `outliers` is the experiment's rule.
StepOutcome runStep(BootedGuest& guest, LoadClient& client, const LoadStep& load, StepRecord record,
                    ResultsWriter& results, RunObserver& observer,
                    const std::function<void(std::chrono::nanoseconds)>& onTick,
                    std::stop_token stop, const std::optional<Calibration>& calibration = {},
                    const OutlierRule& outliers = {});

} // namespace unisweep
