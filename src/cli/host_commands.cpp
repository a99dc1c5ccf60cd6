// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep doctor and clean: the host's capabilities, and leftovers on it.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "experiment/experiment_yaml.h"
#include "guest/leftovers.h"
#include "images/image_store.h"
#include "run/built_in.h"
#include "run/host_report.h"
#include "run/readiness.h"

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

static QJsonArray findingsJson(const QList<HostFinding>& findings)
{
    QJsonArray json;
    for (const HostFinding& finding : findings)
        json << QJsonObject{{u"kind"_s, kindWord(finding.kind)},
                            {u"group"_s, toWord(finding.group)},
                            {u"topic"_s, finding.topic},
                            {u"detail"_s, finding.detail},
                            {u"remedy"_s, finding.remedy}};
    return json;
}

static QJsonArray readinessJson(const ExperimentReadiness& readiness)
{
    QJsonArray json;
    for (const SeriesReadiness& one : readiness.series)
        json << QJsonObject{{u"series"_s, one.series},
                            {u"platform"_s, one.platform},
                            {u"server"_s, one.server},
                            {u"ready"_s, one.why.isEmpty() && readiness.others.isEmpty()},
                            {u"why"_s, (one.why + readiness.others).join(QLatin1Char('\n'))}};
    return json;
}

int doctorCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Checks what this host supports and says what to install for the rest. With an "
                    "experiment, checks whether each of its series can run here."));
    parser.addPositionalArgument(u"experiment"_s,
                                 CliText::tr("an experiment (YAML), or the name of a built-in one"),
                                 u"[experiment]"_s);
    parser.addJsonOption(
        CliText::tr("Write each finding as JSON: kind (works, missing, optional), group, topic, "
                    "detail, remedy; with an experiment, each series: ready, why"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 1))
        return *code;
    return reportErrors([&]() -> int {
        const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
        if (!parser.positionalArguments().isEmpty()) {
            const ExperimentReadiness readiness = readinessOf(
                readExperiment(experimentPath(parser.positionalArguments().constFirst())), catalog);
            printOut(readiness.toText().trimmed());
            const int code = writeJson(parser, readinessJson(readiness));
            return code != Done ? code : readiness.canRun() ? Done : CannotRun;
        }
        const QList<HostFinding> findings = examineHost(catalog);
        printOut(toText(findings));
        if (const int code = writeJson(parser, findingsJson(findings)); code != Done)
            return code;
        return isUsable(findings) ? Done : CannotRun;
    });
}

static constexpr int maxRetryMinutes = 24 * 60;

static QJsonArray leftoversJson(const Leftovers& reaped, int drafts)
{
    const auto count = [](const char* what, qsizetype number) {
        return QJsonObject{{u"what"_s, QLatin1String(what)}, {u"removed"_s, number}};
    };
    QJsonArray json = {count("folders", reaped.directories.size()),
                       count("processes", reaped.processes.size()),
                       count("guests", reaped.guests.size()),
                       count("networks", reaped.networks.size()),
                       count("locks", reaped.locks.size()),
                       count("temporary files", reaped.temporaries.size()),
                       count("unfinished images", drafts)};
    for (const QString& why : reaped.notQueried)
        json << QJsonObject{{u"what"_s, u"not checked"_s}, {u"why"_s, why}};
    return json;
}

int cleanCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(CliText::tr(
        "Removes guests, networks and files left behind by crashed runs. Those of a running "
        "Unisweep are not touched."));
    const QCommandLineOption retry(
        u"retry"_s,
        CliText::tr("If a hypervisor that a crashed run used does not respond, keep trying for "
                    "this many minutes"),
        u"minutes"_s, u"0"_s);
    parser.addOption(retry);
    parser.addJsonOption(
        CliText::tr("Write what was removed and what could not be checked as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    bool isNumber = false;
    const int minutes = parser.value(retry).toInt(&isNumber);
    if (!isNumber || minutes < 0 || minutes > maxRetryMinutes) {
        printError(CliText::tr("--retry: expected minutes from 0 to %1, found \"%2\"")
                       .arg(QString::number(maxRetryMinutes), parser.value(retry)));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        const Leftovers reaped = reapLeftovers(std::chrono::minutes(minutes));
        const int drafts = ImageStore().removeLeftovers();
        for (const QString& why : reaped.notQueried)
            printError(CliText::tr("not checked: %1").arg(why));
        printOut(CliText::tr("removed: %1").arg(reaped.toText()));
        if (drafts > 0)
            printOut(CliText::tr("removed: %n unfinished image(s)", nullptr, drafts));
        return writeJson(parser, leftoversJson(reaped, drafts));
    });
}

} // namespace unisweep
