// SPDX-License-Identifier: GPL-3.0-or-later
// doctor, clean: the host and what is kept on it.
#include <QCoreApplication>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "guest/leftovers.h"
#include "images/image_store.h"
#include "run/host_report.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

int doctorCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says what this host can do, and what to install for the rest. Ends with 0 "
        "when every experiment that\n"
        "needs nothing optional can run, else with 3."_s);
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    return reportErrors([&]() -> int {
        const QList<HostFinding> findings =
            examineHost(Catalog::load(Catalog::defaultDirectories()));
        printOut(toText(findings));
        return isUsable(findings) ? Done : CannotRun;
    });
}

int cleanCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "cli", "Ends the guests of crashed runs and removes their networks and files. What "
               "belongs to a running Unisweep is left alone."));
    const QCommandLineOption quiet(u"quiet"_s,
                                   QCoreApplication::translate("cli", "Print errors only"));
    parser.addOption(quiet);
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    return reportErrors([&]() -> int {
        const Leftovers reaped = reapLeftovers();
        const int drafts = ImageStore().removeLeftovers();
        for (const QString& why : reaped.notAsked)
            printError(QCoreApplication::translate("cli", "not checked: %1").arg(why));
        if (!parser.isSet(quiet)) {
            printOut(QCoreApplication::translate("cli", "removed: %1").arg(reaped.toText()));
            if (drafts > 0)
                printOut(QCoreApplication::translate("cli", "removed: %n unfinished image(s)",
                                                     nullptr, drafts));
        }
        return Done;
    });
}

} // namespace unisweep
