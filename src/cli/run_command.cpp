// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep run: the window's Run button, for terminals and scripts.
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/foreground_run.h"
#include "experiment/client_check.h"
#include "experiment/experiment_yaml.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "results/boot_summary.h"
#include "results/results_export.h"
#include "results/results_file.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Draws the figures that suit the experiment.
QStringList viewsOf(const RunData& run)
{
    QStringList views = {mainFigure(run.experiment)};
    if (!run.rungs.empty() && run.experiment.memoryMiB.size() > 1)
        views << u"response-by-memory"_s;
    return views;
}

void writeFigures(const RunData& run, const QString& resultsPath)
{
    const QString stem = resultsPath.chopped(QFileInfo(resultsPath).suffix().size() + 1);
    const QStringList views = viewsOf(run);
    for (const QString& view : views) {
        for (const char* extension : {".png", ".pdf"}) {
            const QString suffix = view == views.constFirst() ? QString() : QLatin1Char('-') + view;
            const QString path = stem + suffix + QLatin1String(extension);
            FigureOptions options;
            options.view = view;
            exportFigure(run, options, path);
            printOut(CliText::tr("figure   %1").arg(path));
        }
    }
}

} // namespace

void printTables(const RunData& run)
{
    if (!run.steps.empty())
        printOut(stepsTable(run));
    for (const QString& table : {rungsTable(run), bootsTable(run)}) {
        if (!table.isEmpty())
            printOut(table);
    }
}

int runCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Runs an experiment and saves its results file, with figures as PNG and PDF "
                    "beside it.\nCtrl+C stops it; results so far are saved."));
    parser.addPositionalArgument(
        u"file"_s, CliText::tr("an experiment (YAML), or the name of a built-in one"));
    const QCommandLineOption out(
        u"out"_s, CliText::tr("Folder for the results (default: the current folder)"), u"dir"_s,
        u"."_s);
    const QCommandLineOption noFigures(u"no-figures"_s, CliText::tr("Save only the results file"));
    const QCommandLineOption console(u"console"_s, CliText::tr("Print the guest's console"));
    const QCommandLineOption dry(
        u"check"_s, CliText::tr("Check whether the experiment can run here, without running it"));
    const ForegroundOptions foreground;
    parser.addOptions({out, noFigures, console, dry});
    parser.addOptions(foreground.all());
    parser.addJsonOption(CliText::tr("Write the statistics and verdicts of the steps as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;

    return reportErrors([&]() -> int {
        const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
        const Experiment experiment = readExperiment(
            experimentPath(parser.positionalArguments().constFirst()), [&](const Experiment& read) {
                return checkClientNames(read) + checkArguments(read, catalog);
            });
        if (!canRunHere(experiment, catalog))
            return CannotRun;
        if (parser.isSet(dry))
            return Done;
        const std::optional<RunOptions> options = foreground.options(parser, experiment);
        if (!options)
            return CannotRun;
        const QString path = newResultsPath(QDir(parser.value(out)).absolutePath(), experiment.name,
                                            QDateTime::currentDateTime());
        const RunResult result =
            runInForeground(experiment, catalog, path, parser.isSet(console), *options);
        if (!result.message.isEmpty())
            printError(result.message);
        if (!result.file.isEmpty()) {
            const RunData run = readResults(result.file);
            printTables(run);
            printOut(CliText::tr("results  %1").arg(result.file));
            if (const int code = writeJson(parser, exportStepsJson(run)); code != Done)
                return code;
            const bool any = !run.steps.empty() || run.experiment.kind == ExperimentKind::Boot;
            if (!parser.isSet(noFigures) && any)
                writeFigures(run, result.file);
        }
        return exitCodeOf(result.state);
    });
}

int experimentsCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Lists the built-in experiments by the names that unisweep run accepts."));
    parser.addJsonOption(CliText::tr("Write name, title and file of each as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    QJsonArray json;
    for (const BuiltInExperiment& one : builtInExperiments()) {
        printOut(u"%1  %2"_s.arg(one.name.leftJustified(32), one.title));
        json << QJsonObject{{u"name"_s, one.name}, {u"title"_s, one.title}, {u"file"_s, one.path}};
    }
    return writeJson(parser, json);
}

} // namespace unisweep
