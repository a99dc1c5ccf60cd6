// SPDX-License-Identifier: GPL-3.0-or-later
// doctor, clean: the host and what is kept on it.
#include <QCoreApplication>

#include "catalog/image_store.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "guest/hypervisor.h"
#include "guest/isolated_network.h"
#include "guest/runtime_directory.h"
#include "run/host_report.h"

namespace unisweep
{

int doctorCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Says what this host can do, and what to install for the rest. Ends with 0 "
                       "when every experiment that\n"
                       "needs nothing optional can run, else with 3."));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    try {
        const QList<HostFinding> findings =
            examineHost(Catalog::load(Catalog::defaultDirectories()));
        printOut(toText(findings));
        return isUsable(findings) ? Done : CannotRun;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

int cleanCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Ends the guests and removes the files of runs that died. What belongs to a "
                       "running Unisweep is left alone."));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    try {
        const Leftovers reaped = reapLeftovers();
        const int drafts = ImageStore().removeLeftovers();
        QStringList networks;
        if (whyNoSystemDaemon(QStringLiteral("qemu")).isEmpty())
            networks = reapNetworks(openHypervisor(QStringLiteral("qemu:///system"), {}), {});
        printOut(QStringLiteral("%1 guests and %2 networks ended, %3 folders removed")
                     .arg(reaped.processes.size())
                     .arg(networks.size())
                     .arg(reaped.directories.size() + drafts));
        return Done;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

} // namespace unisweep
