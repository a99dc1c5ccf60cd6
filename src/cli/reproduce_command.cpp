// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep reproduce: the experiment inside a figure or a results file, run again here and
// compared.
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/foreground_run.h"
#include "experiment/experiment_yaml.h"
#include "plot/figure_error.h"
#include "plot/figure_import.h"
#include "results/comparison_text.h"
#include "results/reproduction.h"
#include "results/results_file.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct Original {
    Experiment experiment;
    std::optional<RunData> run; ///< nullopt: a figure, whose measurements are not available
};

// A figure contains its experiment but no results. Those are in the results file from which it was
// drawn, normally in the same folder.
Original readOriginal(const QString& path, const QString& resultsPath)
{
    Original original;
    QString results = resultsPath;
    if (mayBeFigure(path)) {
        original.experiment = parseExperiment(path, experimentInFigure(path));
        const QFileInfo figure(path);
        const QString beside = figure.dir().filePath(figure.completeBaseName() + u".unisweep"_s);
        if (results.isEmpty() && QFileInfo::exists(beside))
            results = beside;
    } else {
        results = path;
    }
    if (results.isEmpty())
        return original;
    original.run = readRunFile(results);
    if (!mayBeFigure(path))
        original.experiment = ownExperiment(*original.run);
    return original;
}

int exitCodeOf(Reproduction::Verdict verdict)
{
    switch (verdict) {
    case Reproduction::Verdict::Reproduced:
        return Done;
    case Reproduction::Verdict::NotReproduced:
        return Changed;
    case Reproduction::Verdict::Undetermined:
        break;
    }
    return Undecided;
}

struct RunAgain {
    QString file; ///< results file; empty: none to compare
    int code = Done;
};

// `folder` receives the results.
RunAgain runAgain(const Experiment& experiment, const ForegroundOptions& foreground,
                  const QCommandLineParser& parser, const QString& folder, bool showConsole)
{
    const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
    if (!canRunHere(experiment, catalog))
        return {{}, CannotRun};
    const auto options = foreground.options(parser, experiment);
    if (!options)
        return {{}, CannotRun};
    const RunResult result = runInForeground(
        experiment, catalog,
        newResultsPath(QDir(folder).absolutePath(), experiment.name, QDateTime::currentDateTime()),
        showConsole, *options);
    if (!result.message.isEmpty())
        printError(result.message);
    if (result.file.isEmpty() || result.state == RunState::Stopped)
        return {{}, exitCodeOf(result.state)};
    return {result.file};
}

// Compares the original with the run `againPath` of this host and prints the result.
int compareWithOriginal(const Original& original, const QString& path, const QString& againPath,
                        const CommandLine& parser)
{
    const RunData again = readRunFile(againPath);
    const Reproduction found =
        original.run ? judgeReproduction(*original.run, again)
                     : nothingToCompare(CliText::tr("%1 contains the experiment but no results. "
                                                    "Give its results file with --original")
                                            .arg(path));
    for (const Comparison& comparison : found.comparisons)
        printOut(comparisonTable(comparison));
    const QList<HostFact> facts = hostFactsOf(original.run.value_or(RunData()), again);
    printOut(hostFactsTable(facts));
    printOut(CliText::tr("results  %1").arg(againPath));
    printOut(found.toText());
    if (const int code = writeJson(parser, reproductionJson(found, facts)); code != Done)
        return code;
    return exitCodeOf(found.verdict);
}

} // namespace

int reproduceCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Repeats the experiment of a figure or a results file on this host, and "
                    "reports whether the result is the same by the rules of unisweep compare: "
                    "\"reproduced\", \"not reproduced: …\" or \"cannot tell: …\". It also prints "
                    "the facts of both hosts side by side."));
    parser.addPositionalArgument(u"original"_s,
                                 CliText::tr("a figure (.pdf, .png, .svg) or a run (.unisweep)"));
    const QCommandLineOption results(
        u"original"_s,
        CliText::tr("The run that the figure was drawn from, if it is not beside the figure "
                    "under the same name"),
        u"results"_s);
    const QCommandLineOption with(
        u"with"_s,
        CliText::tr("Compare with this run of this host instead of running the experiment"),
        u"results"_s);
    const QCommandLineOption out(
        u"out"_s, CliText::tr("Folder for the new results (default: the current folder)"), u"dir"_s,
        u"."_s);
    const QCommandLineOption console(u"console"_s, CliText::tr("Print the guest's console"));
    const ForegroundOptions foreground;
    parser.addOptions({results, with, out, console});
    parser.addOptions(foreground.all());
    parser.addJsonOption(CliText::tr("Write the comparison as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    return reportErrors([&]() -> int {
        Original original;
        const QString path = parser.positionalArguments().constFirst();
        try {
            original = readOriginal(path, parser.value(results));
        } catch (const FigureError& error) {
            throw UsageError(QString::fromUtf8(error.what()));
        }
        QString againPath = parser.value(with);
        if (againPath.isEmpty()) {
            const RunAgain again = runAgain(original.experiment, foreground, parser,
                                            parser.value(out), parser.isSet(console));
            if (again.file.isEmpty())
                return again.code;
            againPath = again.file;
        }
        return compareWithOriginal(original, path, againPath, parser);
    });
}

} // namespace unisweep
