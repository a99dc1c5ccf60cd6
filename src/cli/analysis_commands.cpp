// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep outliers and compare: analysis of one run, and of two runs.
#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "results/comparison_text.h"
#include "results/outlier_text.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

int outliersCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Explains the outliers of each step: how many there are, their episodes, "
                    "spacing and regularity, and their likely causes with the evidence; and, for "
                    "each curve, which mechanisms may delay its requests, with the odds."));
    parser.addPositionalArgument(u"results"_s, CliText::tr("a run (.unisweep)"));
    const QCommandLineOption rule(
        u"rule"_s,
        CliText::tr(
            "Outlier rule: mean+3sigma, \"tukey 1.5\" or \"mad 3\" (default: the run's rule)"),
        u"rule"_s);
    const QCommandLineOption service(u"service-time"_s,
                                     CliText::tr("Use service time instead of response time"));
    const QCommandLineOption longest(
        u"longest"_s, CliText::tr("Number of longest episodes to list per step"), u"n"_s, u"5"_s);
    parser.addOptions({rule, service, longest});
    parser.addJsonOption(CliText::tr("Write everything as JSON"));
    parser.setChoices(u"rule"_s, {u"mean+3sigma"_s, u"tukey 1.5"_s, u"mad 3"_s});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    bool countIsNumber = false;
    const int count = parser.value(longest).toInt(&countIsNumber);
    if (!countIsNumber || count < 0) {
        printError(CliText::tr("--longest: expected a number from 0, found \"%1\"")
                       .arg(parser.value(longest)));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        const RunData run = readRunFile(parser.positionalArguments().constFirst());
        std::optional<OutlierRule> requestedRule = run.experiment.outliers;
        if (parser.isSet(rule))
            requestedRule = OutlierRule::fromText(parser.value(rule));
        if (!requestedRule) {
            printError(CliText::tr("--rule: unknown outlier rule \"%1\"; expected one such as "
                                   "mean+3sigma, tukey 1.5 or mad 3")
                           .arg(parser.value(rule)));
            return BadUsage;
        }
        const OutlierReport report =
            inspectRun(run, *requestedRule,
                       parser.isSet(service) ? LatencyKind::Service : LatencyKind::Response);
        printOut(outlierReportText(report, run, count));
        return parser.jsonFile().isEmpty() ? Done
                                           : writeJson(parser, outlierReportJson(report, run));
    });
}

int compareCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        CliText::tr("Compares run B with run A. Curves are matched by series and memory size and "
                    "compared rate by rate: median, 99th percentile and failures. One boot on each "
                    "side is not enough to show a change."));
    parser.addPositionalArgument(u"A"_s, CliText::tr("a run (.unisweep)"));
    parser.addPositionalArgument(u"B"_s, u"another"_s);
    const QCommandLineOption matters(
        u"matters"_s, CliText::tr("Smallest relevant change of a latency, in percent of A"),
        u"percent"_s, u"5"_s);
    const QCommandLineOption service(u"service-time"_s,
                                     CliText::tr("Compare service time instead of response time"));
    parser.addOptions({matters, service});
    parser.addJsonOption(CliText::tr("Write the comparison as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 2, 2))
        return *code;
    bool isNumber = false;
    ComparisonOptions options;
    options.matters = parser.value(matters).toDouble(&isNumber) / 100;
    if (!isNumber || options.matters < 0) {
        printError(CliText::tr("--matters: expected a percentage from 0, found \"%1\"")
                       .arg(parser.value(matters)));
        return BadUsage;
    }
    if (parser.isSet(service))
        options.kind = LatencyKind::Service;
    return reportErrors([&]() -> int {
        const RunData a = readRunFile(parser.positionalArguments().at(0));
        const RunData b = readRunFile(parser.positionalArguments().at(1));
        std::vector<Comparison> comparisons;
        bool compared = false;
        bool changed = false;
        for (const auto& [ofA, ofB] : matchCurves(a, b)) {
            comparisons.push_back(compareCurves(ofA, ofB, options));
            printOut(comparisonTable(comparisons.back()) + comparisons.back().conclusion());
            compared |= comparisons.back().anythingCompared();
            changed |= comparisons.back().anyChange();
        }
        if (!compared) {
            printError(
                CliText::tr("The runs have no step in common (same series, memory and rate)"));
            return Failed;
        }
        if (const int code = writeJson(parser, comparisonJson(comparisons)); code != Done)
            return code;
        return changed ? Changed : Done;
    });
}

} // namespace unisweep
