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
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws a run. The format is the ending's: .png, .pdf, .svg; .csv and .json "
                       "have what the figure draws."));
    parser.addPositionalArgument(QStringLiteral("results"),
                                 QStringLiteral("a run (.unisweep); more are drawn as layers"),
                                 QStringLiteral("results..."));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The figure's file"),
                                 QStringLiteral("file"));
    const QCommandLineOption progress(QStringLiteral("progress"),
                                      QStringLiteral("Percents on standard output"));
    parser.addOptions({out, progress});
    addFigureOptions(parser);
    if (const auto code = parseCommandLine(parser, arguments, 1, 20))
        return *code;
    if (!parser.isSet(out)) {
        printError(
            QStringLiteral("--out is missing: where should the figure go? --out figure.pdf"));
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
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Writes what a run measured; \"-\" is standard output."));
    parser.addPositionalArgument(QStringLiteral("results"), QStringLiteral("a run (.unisweep)"));
    const QCommandLineOption csv(QStringLiteral("csv"), QStringLiteral("Every sample, a line each"),
                                 QStringLiteral("file"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("The steps' statistics and verdicts"),
                                  QStringLiteral("file"));
    const QCommandLineOption table(QStringLiteral("table"),
                                   QStringLiteral("The steps as a table, on standard output"));
    const QCommandLineOption progress(QStringLiteral("progress"),
                                      QStringLiteral("Percents on standard output"));
    parser.addOptions({csv, json, table, progress});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    if (!parser.isSet(csv) && !parser.isSet(json) && !parser.isSet(table)) {
        printError(QStringLiteral("Nothing to write: give --csv, --json or --table"));
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
