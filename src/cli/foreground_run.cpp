// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/foreground_run.h"

#include <QCoreApplication>

#include "cli/cli_text.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/terminal_progress.h"
#include "run/preflight.h"
#include "run/run_thread.h"
#include "run/trusted_hosts.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ForegroundOptions::ForegroundOptions()
    : m_beside(u"beside-others"_s, CliText::tr("Do not wait for other runs on this host to finish"))
    , m_allowPublic(u"allow-public"_s, CliText::tr("Allow load to a guest at this public address"),
                    CliText::tr("address"))
    , m_allowHost(
          u"allow-host"_s,
          CliText::tr(
              "Allow experiments to connect to this machine from now on (load-from, hypervisor)"),
          CliText::tr("host"))
{
}

std::optional<RunOptions> ForegroundOptions::options(const QCommandLineParser& parser,
                                                     const Experiment& experiment) const
{
    trustHosts(parser.values(m_allowHost));
    if (const QStringList hosts = untrustedHosts(experiment); !hosts.isEmpty()) {
        printError(CliText::tr("the experiment connects to %1. If that is "
                               "intended, allow it once: --allow-host %2")
                       .arg(hosts.join(u", "_s), hosts.join(u" --allow-host "_s)));
        return {};
    }
    RunOptions options;
    if (parser.isSet(m_beside))
        options.others = OtherRuns::Ignore;
    options.allowedPublic = parser.values(m_allowPublic);
    return options;
}

bool canRunHere(const Experiment& experiment, const Catalog& catalog)
{
    const Preflight flight = preflight(experiment, catalog);
    for (const QString& remark : flight.remarks) {
        if (!isQuiet())
            printError(remark);
    }
    for (const QString& blocker : flight.blockers)
        printError(CliText::tr("cannot run: %1").arg(blocker));
    return flight.canRun();
}

int exitCodeOf(RunState state)
{
    switch (state) {
    case RunState::Finished:
        return Done;
    case RunState::Stopped:
        return Stopped;
    default:
        return Failed;
    }
}

RunResult runInForeground(const Experiment& experiment, const Catalog& catalog, const QString& path,
                          bool showConsole, const RunOptions& options)
{
    RunResult result;
    TerminalProgress progress;
    RunThread run;
    Interrupt interrupt([&] {
        progress.line(CliText::tr("stopping; results so far will be saved"));
        run.requestStop();
    });
    QObject::connect(&run, &RunThread::progressed, &run,
                     [&](const RunProgress& now) { progress.show(now); });
    QObject::connect(&run, &RunThread::logged, &run,
                     [&](const QString& line) { progress.line(line); });
    if (showConsole)
        QObject::connect(&run, &RunThread::consoleGrew, &run,
                         [](const QString& text) { printOut(text); });
    QObject::connect(&run, &RunThread::finished, &run,
                     [&](RunState state, const QString& message, const QString& file) {
                         result = {state, message, file};
                         QCoreApplication::quit();
                     });
    run.start(experiment, catalog, path, options);
    QCoreApplication::exec();
    return result;
}

} // namespace unisweep
