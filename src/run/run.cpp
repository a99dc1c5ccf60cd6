// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run.h"

#include <QCoreApplication>

#include "base/language.h"
#include "results/client_agreement.h"
#include "run/boot_run.h"
#include "run/run_session.h"
#include "run/sweep_run.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Logs whether two clients of the same guest agree.
static void logAgreement(RunSession& session)
{
    if (!comparesClients(session.experiment()))
        return;
    session.results().flush();
    if (!session.results().isWritten()) {
        session.log(QCoreApplication::translate(
            "Run", "Not all results are saved yet, so the load clients are not compared here; "
                   "unisweep export --table compares them later."));
        return;
    }
    for (const QString& line : agreementLines(readResults(session.results().path())))
        session.log(line);
}

RunResult runExperiment(const Experiment& experiment, const Catalog& catalog,
                        const QString& resultsPath, RunObserver& observer, std::stop_token stop,
                        const RunOptions& options)
{
    const StoredText english; // the results file contains errors, verdicts and endings in English
    RunSession session(experiment, catalog, resultsPath, observer, stop, options);
    RunResult result;
    try {
        session.prepare();
        const QStringList failures =
            experiment.kind == ExperimentKind::Boot ? runBoots(session) : runSweeps(session);
        result.state = failures.isEmpty() ? RunState::Finished : RunState::Failed;
        result.message = failures.join(u"\n"_s);
        logAgreement(session);
    } catch (const std::exception& error) {
        const bool stopped = stop.stop_requested();
        result.state = stopped ? RunState::Stopped : RunState::Failed;
        result.message = stopped ? u"stopped on request"_s : QString::fromUtf8(error.what());
    }
    session.endGuest(u"ended with the run"_s);
    if (session.hasResults()) {
        try {
            session.results().finish(result.state, result.message);
        } catch (const std::exception& error) {
            result.state = RunState::Failed;
            result.message = QString::fromUtf8(error.what());
        }
        result.file = session.results().path();
    }
    return result;
}

} // namespace unisweep
