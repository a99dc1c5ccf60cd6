// SPDX-License-Identifier: GPL-3.0-or-later
// One execution of an experiment, from its images to its results file.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/catalog.h"
#include "experiment/experiment.h"
#include "run/run_observer.h"
#include "run/run_options.h"

namespace unisweep
{

struct RunResult {
    RunState state = RunState::Failed; ///< Finished, Stopped or Failed
    QString message;                   ///< why, when not Finished
    QString file;                      ///< the results; empty when there was not even a file
};

/// Runs it on the calling thread, which must not be the GUI's. Never throws: what goes wrong is in
/// the result, and in the file as far as there is one. When it returns, no guest, process or
/// temporary file of the run is left. A guest that fails ends its series' ladder; the other series
/// are run all the same.
RunResult runExperiment(const Experiment& experiment, const Catalog& catalog,
                        const QString& resultsPath, RunObserver& observer, std::stop_token stop,
                        const RunOptions& options = {});

} // namespace unisweep
