// SPDX-License-Identifier: GPL-3.0-or-later
// A run in a terminal: what `run` and `reproduce` have in common.
#pragma once

#include <QCommandLineParser>

#include "catalog/catalog.h"
#include "run/run.h"
#include "run/run_options.h"

namespace unisweep
{

/// What a user allows a run: options of the command line.
class ForegroundOptions
{
public:
    ForegroundOptions();
    QList<QCommandLineOption> all() const { return {m_beside, m_allowPublic, m_allowHost}; }
    /// As asked for; nullopt, with the reason on standard error, for an experiment that connects to
    /// hosts which nobody has allowed.
    std::optional<RunOptions> options(const QCommandLineParser& parser,
                                      const Experiment& experiment) const;

private:
    QCommandLineOption m_beside;
    QCommandLineOption m_allowPublic;
    QCommandLineOption m_allowHost;
};

/// Whether this host can run it; what is in the way is on standard error.
bool canRunHere(const Experiment& experiment, const Catalog& catalog);
/// Runs it to its end under an event loop; gives the results file and how it ended.
RunResult runInForeground(const Experiment& experiment, const Catalog& catalog, const QString& path,
                          bool showConsole, const RunOptions& options);
int exitCodeOf(RunState state);

} // namespace unisweep
