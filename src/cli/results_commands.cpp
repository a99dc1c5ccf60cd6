// SPDX-License-Identifier: GPL-3.0-or-later
// plot, export: figures and data from a results file.
#include <cstdio>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "figures/figure_arguments.h"
#include "figures/figure_export.h"
#include "results/results_export.h"
#include "results/results_file.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// For a program that watches: a number from 0 to 100 on a line of its own.
static void tellProgress(bool wanted, int percent)
{
    if (!wanted)
        return;
    std::printf("%d\n", percent);
    std::fflush(stdout);
}

int plotCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        u"Draws a run. The format is the ending's: .png, .pdf, .svg; .csv and .json "
        "have what the figure draws."_s);
    parser.addPositionalArgument(u"results"_s, u"a run (.unisweep); more are drawn as layers"_s,
                                 u"results..."_s);
    const QCommandLineOption out(u"out"_s, u"The figure's file"_s, u"file"_s);
    const QCommandLineOption progress(u"progress"_s, u"Percents on standard output"_s);
    parser.addOptions({out, progress});
    parser.addOptions(figureOptionList());
    const auto choices = figureOptionChoices();
    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
        parser.setChoices(choice.key(), choice.value());
    if (const auto code = parseCommandLine(parser, arguments, 1, 20))
        return *code;
    if (!parser.isSet(out)) {
        printError(u"--out is missing: where should the figure go? --out figure.pdf"_s);
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        tellProgress(parser.isSet(progress), 5);
        RunData run = readRunFile(parser.positionalArguments().constFirst());
        for (const QString& layer : parser.positionalArguments().sliced(1))
            addLayer(run, readRunFile(layer));
        tellProgress(parser.isSet(progress), 50);
        const FigureOptions options = readFigureOptions(parser, run);
        exportFigure(run, options, parser.value(out));
        tellProgress(parser.isSet(progress), 100);
        return Done;
    });
}

int exportCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(u"Writes what a run measured; \"-\" is standard output."_s);
    parser.addPositionalArgument(u"results"_s, u"a run (.unisweep)"_s);
    const QCommandLineOption csv(u"csv"_s, u"Every sample, a line each"_s, u"file"_s);
    const QCommandLineOption json(u"json"_s, u"The steps' statistics and verdicts"_s, u"file"_s);
    const QCommandLineOption table(u"table"_s, u"The steps as a table, on standard output"_s);
    const QCommandLineOption progress(u"progress"_s, u"Percents on standard output"_s);
    parser.addOptions({csv, json, table, progress});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    if (!parser.isSet(csv) && !parser.isSet(json) && !parser.isSet(table)) {
        printError(u"Nothing to write: give --csv, --json or --table"_s);
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        tellProgress(parser.isSet(progress), 5);
        const RunData run = readRunFile(parser.positionalArguments().constFirst());
        tellProgress(parser.isSet(progress), 30);
        int code = Done;
        if (parser.isSet(csv))
            code = std::max(code, writeOutput(parser.value(csv), [&](QIODevice& out) {
                                return exportSamplesCsv(run, out);
                            }));
        if (parser.isSet(json))
            code = std::max(code, writeOutput(parser.value(json), [&](QIODevice& out) {
                                const QByteArray bytes = exportStepsJson(run);
                                return out.write(bytes) == bytes.size();
                            }));
        if (parser.isSet(table))
            printTables(run);
        return code;
    });
}

} // namespace unisweep
