// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep plot and export: figures and data from a results file.
#include <cstdio>

#include <QCoreApplication>

#include "cli/cli_text.h"
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

// Progress for a calling program: a number from 0 to 100 per line.
static void printProgress(bool wanted, int percent)
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
        CliText::tr("Draws a run. The file extension selects the format: .png, .pdf or .svg for "
                    "the figure; .csv or .json for its data."));
    parser.addPositionalArgument(
        u"results"_s, CliText::tr("a run (.unisweep); more are drawn as layers"), u"results..."_s);
    const QCommandLineOption out(u"out"_s, CliText::tr("File of the figure"), u"file"_s);
    const QCommandLineOption progress(u"progress"_s, CliText::tr("Print progress as percentages"));
    parser.addOptions({out, progress});
    parser.addOptions(figureOptionList());
    const auto choices = figureOptionChoices();
    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
        parser.setChoices(choice.key(), choice.value());
    if (const auto code = parseCommandLine(parser, arguments, 1, 20))
        return *code;
    const QString captionAs = parser.value(u"caption-as"_s);
    if (captionAs.isEmpty() && !parser.isSet(out)) {
        printError(CliText::tr("--out FILE is missing, such as --out figure.pdf"));
        return BadUsage;
    }
    if (!captionAs.isEmpty() && captionAs != u"text"_s && captionAs != u"latex"_s) {
        printError(
            CliText::tr("--caption-as: expected text or latex, found \"%1\"").arg(captionAs));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        printProgress(parser.isSet(progress), 5);
        RunData run = readRunFile(parser.positionalArguments().constFirst());
        for (const QString& layer : parser.positionalArguments().sliced(1))
            addLayer(run, readRunFile(layer));
        printProgress(parser.isSet(progress), 50);
        FigureOptions options = readFigureOptions(parser, run);
        if (!captionAs.isEmpty()) {
            options.caption = false;
            printOut(captionAs == u"latex"_s ? captionLatex(run, options)
                                             : captionText(run, options));
        }
        if (parser.isSet(out))
            exportFigure(run, options, parser.value(out));
        printProgress(parser.isSet(progress), 100);
        return Done;
    });
}

int exportCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Exports the data of a run; \"-\" is standard output."));
    parser.addPositionalArgument(u"results"_s, CliText::tr("a run (.unisweep)"));
    const QCommandLineOption csv(u"csv"_s, CliText::tr("Write every sample, one per line"),
                                 u"file"_s);
    const QCommandLineOption json(
        u"json"_s, CliText::tr("Write the statistics and verdicts of the steps"), u"file"_s);
    const QCommandLineOption table(u"table"_s, CliText::tr("Print the steps as a table"));
    const QCommandLineOption progress(u"progress"_s, CliText::tr("Print progress as percentages"));
    parser.addOptions({csv, json, table, progress});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    if (!parser.isSet(csv) && !parser.isSet(json) && !parser.isSet(table)) {
        printError(CliText::tr("Nothing to write. Add --csv, --json or --table"));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        printProgress(parser.isSet(progress), 5);
        const RunData run = readRunFile(parser.positionalArguments().constFirst());
        printProgress(parser.isSet(progress), 30);
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
