// SPDX-License-Identifier: GPL-3.0-or-later
// doctor, clean: the host and what is kept on it.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "guest/leftovers.h"
#include "images/image_store.h"
#include "run/host_report.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString kindWord(HostFinding::Kind kind)
{
    switch (kind) {
    case HostFinding::Kind::Works:
        return u"works"_s;
    case HostFinding::Kind::Missing:
        return u"missing"_s;
    default:
        return u"optional"_s;
    }
}

int doctorCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        u"Says what this host can do, and what to install for the rest."_s);
    parser.addJsonOption(QCoreApplication::translate(
        "cli", "Each finding: kind (works, missing, optional), topic, detail, remedy"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    return reportErrors([&]() -> int {
        const QList<HostFinding> findings =
            examineHost(Catalog::load(Catalog::defaultDirectories()));
        printOut(toText(findings));
        QJsonArray json;
        for (const HostFinding& finding : findings)
            json << QJsonObject{{u"kind"_s, kindWord(finding.kind)},
                                {u"topic"_s, finding.topic},
                                {u"detail"_s, finding.detail},
                                {u"remedy"_s, finding.remedy}};
        if (const int code = writeJson(parser, json); code != Done)
            return code;
        return isUsable(findings) ? Done : CannotRun;
    });
}

static QJsonArray leftoversJson(const Leftovers& reaped, int drafts)
{
    const auto count = [](const char* what, qsizetype number) {
        return QJsonObject{{u"what"_s, QLatin1String(what)}, {u"removed"_s, number}};
    };
    QJsonArray json = {
        count("folders", reaped.directories.size()), count("processes", reaped.processes.size()),
        count("guests", reaped.guests.size()),       count("networks", reaped.networks.size()),
        count("locks", reaped.locks.size()),         count("unfinished images", drafts)};
    for (const QString& why : reaped.notAsked)
        json << QJsonObject{{u"what"_s, u"not checked"_s}, {u"why"_s, why}};
    return json;
}

int cleanCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "cli", "Ends the guests of crashed runs and removes their networks and files. What "
               "belongs to a running Unisweep is left alone."));
    parser.addJsonOption(
        QCoreApplication::translate("cli", "How much was removed, and what was not checked"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    return reportErrors([&]() -> int {
        const Leftovers reaped = reapLeftovers();
        const int drafts = ImageStore().removeLeftovers();
        for (const QString& why : reaped.notAsked)
            printError(QCoreApplication::translate("cli", "not checked: %1").arg(why));
        printOut(QCoreApplication::translate("cli", "removed: %1").arg(reaped.toText()));
        if (drafts > 0)
            printOut(QCoreApplication::translate("cli", "removed: %n unfinished image(s)", nullptr,
                                                 drafts));
        return writeJson(parser, leftoversJson(reaped, drafts));
    });
}

} // namespace unisweep
