// SPDX-License-Identifier: GPL-3.0-or-later
// outliers, compare: what a run, and two runs beside each other, have to tell.
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
        u"Says of every step how many outliers it has, in which episodes, how far "
        "apart, how regular, and what the likely causes are, with the evidence; "
        "and of every curve what delays its requests, with the odds."_s);
    parser.addPositionalArgument(u"results"_s, u"a run (.unisweep)"_s);
    const QCommandLineOption rule(
        u"rule"_s,
        u"Outlier rule: mean+3sigma, \"tukey 1.5\", \"mad 3\"; the run's if not "
        "given"_s,
        u"rule"_s);
    const QCommandLineOption service(u"service-time"_s, u"Of service time, not of response time"_s);
    const QCommandLineOption longest(u"longest"_s, u"Longest episodes of a step to list"_s, u"n"_s,
                                     u"5"_s);
    parser.addOptions({rule, service, longest});
    parser.addJsonOption(u"Everything, as JSON"_s);
    parser.setChoices(u"rule"_s, {u"mean+3sigma"_s, u"tukey 1.5"_s, u"mad 3"_s});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    bool countIsNumber = false;
    const int count = parser.value(longest).toInt(&countIsNumber);
    if (!countIsNumber || count < 0) {
        printError(u"--longest: \"%1\" is no number from 0"_s.arg(parser.value(longest)));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        const RunData run = readRunFile(parser.positionalArguments().constFirst());
        std::optional<OutlierRule> asked = run.experiment.outliers;
        if (parser.isSet(rule))
            asked = OutlierRule::fromText(parser.value(rule));
        if (!asked) {
            printError(u"--rule: \"%1\" is no rule; expected one such as mean+3sigma, "
                       "tukey 1.5 or mad 3"_s.arg(parser.value(rule)));
            return BadUsage;
        }
        const OutlierReport report = inspectRun(
            run, *asked, parser.isSet(service) ? LatencyKind::Service : LatencyKind::Response);
        printOut(outlierReportText(report, run, count));
        return parser.jsonFile().isEmpty() ? Done
                                           : writeJson(parser, outlierReportJson(report, run));
    });
}

int compareCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        u"Did anything change from A to B? Curves are matched by series and memory, and compared "
        "rate by rate: median, 99th percentile, failures. One boot on each side cannot show a "
        "change."_s);
    parser.addPositionalArgument(u"A"_s, u"a run (.unisweep)"_s);
    parser.addPositionalArgument(u"B"_s, u"another"_s);
    const QCommandLineOption matters(
        u"matters"_s, u"Smallest change of a latency that matters, in per cent of A's"_s,
        u"percent"_s, u"5"_s);
    const QCommandLineOption service(u"service-time"_s,
                                     u"Compare service time, not response time"_s);
    parser.addOptions({matters, service});
    parser.addJsonOption(u"The same, as JSON"_s);
    if (const auto code = parseCommandLine(parser, arguments, 2, 2))
        return *code;
    bool isNumber = false;
    ComparisonOptions options;
    options.matters = parser.value(matters).toDouble(&isNumber) / 100;
    if (!isNumber || options.matters < 0) {
        printError(u"--matters: \"%1\" is no percentage from 0"_s.arg(parser.value(matters)));
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
            printError(u"The runs have no step in common: same series, memory and "
                       "rate"_s);
            return Failed;
        }
        if (const int code = writeJson(parser, comparisonJson(comparisons)); code != Done)
            return code;
        return changed ? Changed : Done;
    });
}

} // namespace unisweep
