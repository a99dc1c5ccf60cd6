// SPDX-License-Identifier: GPL-3.0-or-later
// A run in a terminal, for `run` and `reproduce`.
#pragma once

#include <QCommandLineParser>

#include "catalog/catalog.h"
#include "run/run.h"
#include "run/run_options.h"

namespace unisweep
{

/// The permissions that a user gives a run: options of the command line.
class ForegroundOptions
{
public:
    ForegroundOptions();
    QList<QCommandLineOption> all() const { return {m_beside, m_allowPublic, m_allowHost}; }
    /// The options given; nullopt, with the reason on standard error, for an experiment that
    /// connects to hosts that the user has not allowed.
    std::optional<RunOptions> options(const QCommandLineParser& parser,
                                      const Experiment& experiment) const;

private:
    QCommandLineOption m_beside;
    QCommandLineOption m_allowPublic;
    QCommandLineOption m_allowHost;
};

/// Whether this host can run it; obstacles are printed to standard error.
bool canRunHere(const Experiment& experiment, const Catalog& catalog);
/// Runs it to its end in an event loop; returns the results file and the final state.
RunResult runInForeground(const Experiment& experiment, const Catalog& catalog, const QString& path,
                          bool showConsole, const RunOptions& options);
int exitCodeOf(RunState state);

} // namespace unisweep
