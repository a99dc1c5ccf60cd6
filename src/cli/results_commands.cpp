// SPDX-License-Identifier: GPL-3.0-or-later
// plot, export: figures and data from a results file.
#include <QFile>
#include <QSaveFile>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "experiment/outlier_rule.h"
#include "plot/figure_export.h"
#include "plot/figure_list.h"
#include "results/results_export.h"
#include "results/results_file.h"

namespace unisweep
{

int plotCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Draws a run. The format is the ending's: .png, .pdf."));
    parser.addPositionalArgument(QStringLiteral("results"), QStringLiteral("a run (.unisweep)"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The figure's file"),
                                 QStringLiteral("file"));
    const QCommandLineOption log(QStringLiteral("log"), QStringLiteral("Logarithmic latency axis"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Light on dark"));
    const QCommandLineOption outliers(
        QStringLiteral("outliers"),
        QStringLiteral("Outlier rule: mean+3sigma, \"tukey 1.5\", \"mad 3\""),
        QStringLiteral("rule"));
    const QCommandLineOption band(QStringLiteral("band"),
                                  QStringLiteral("Half width of the band, in standard deviations"),
                                  QStringLiteral("k"));
    const QCommandLineOption view(
        QStringLiteral("view"),
        QStringLiteral("What to draw, latency-by-rate unless told: %1").arg(figureWords()),
        QStringLiteral("view"), FigureOptions().view);
    parser.addOptions({out, log, dark, outliers, band, view});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    if (!parser.isSet(out)) {
        printError(
            QStringLiteral("--out is missing: where should the figure go? --out figure.pdf"));
        return BadUsage;
    }
    if (!figureEntry(parser.value(view))) {
        printError(QStringLiteral("--view: there is no view \"%1\"; there are %2")
                       .arg(parser.value(view), figureWords()));
        return BadUsage;
    }
    try {
        RunData run = readResults(parser.positionalArguments().constFirst());
        if (parser.isSet(outliers)) {
            const auto rule = OutlierRule::fromText(parser.value(outliers));
            if (!rule) {
                printError(QStringLiteral("--outliers: \"%1\" is no rule; expected one such as "
                                          "mean+3sigma, tukey 1.5 or mad 3")
                               .arg(parser.value(outliers)));
                return BadUsage;
            }
            run.experiment.outliers = *rule;
        }
        if (parser.isSet(band)) {
            bool ok = false;
            run.experiment.bandSigmas = parser.value(band).toDouble(&ok);
            if (!ok || run.experiment.bandSigmas < 0) {
                printError(
                    QStringLiteral("--band: \"%1\" is no number from 0").arg(parser.value(band)));
                return BadUsage;
            }
        }
        FigureOptions options;
        options.view = parser.value(view);
        options.logarithmic = parser.isSet(log);
        options.dark = parser.isSet(dark);
        exportFigure(run, options, parser.value(out));
        return Done;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

// To a file, whole or not at all, or to standard output ("-").
template<class Write> static int writeTo(const QString& path, Write write)
{
    if (path == QStringLiteral("-")) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) && write(out) ? Done : Failed;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && write(file) && file.commit())
        return Done;
    printError(QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    return Failed;
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
    parser.addOptions({csv, json, table});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    if (!parser.isSet(csv) && !parser.isSet(json) && !parser.isSet(table)) {
        printError(QStringLiteral("Nothing to write: give --csv, --json or --table"));
        return BadUsage;
    }
    try {
        const RunData run = readResults(parser.positionalArguments().constFirst());
        int code = Done;
        if (parser.isSet(csv))
            code = std::max(code, writeTo(parser.value(csv), [&](QIODevice& out) {
                                return exportSamplesCsv(run, out);
                            }));
        if (parser.isSet(json))
            code = std::max(code, writeTo(parser.value(json), [&](QIODevice& out) {
                                return out.write(exportStepsJson(run)) > 0;
                            }));
        if (parser.isSet(table))
            printOut(stepsTable(run));
        return code;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

} // namespace unisweep
