// SPDX-License-Identifier: GPL-3.0-or-later
// Executes an experiment, from its images to its results file.
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
    QString message;                   ///< the reason, unless Finished
    QString file;                      ///< the results; empty if no file was created
};

/// Runs on the calling thread, which must not be the GUI thread. Never throws: errors are in the
/// result and, if there is one, in the file. When it returns, no guest, process or temporary file
/// of the run remains. A guest that fails ends the ladder of its series; the other series still
/// run.
RunResult runExperiment(const Experiment& experiment, const Catalog& catalog,
                        const QString& resultsPath, RunObserver& observer, std::stop_token stop,
                        const RunOptions& options = {});

} // namespace unisweep
