// SPDX-License-Identifier: GPL-3.0-or-later
// outliers, compare: what a run, and two runs beside each other, have to tell.
#include "cli/command.h"
#include "cli/exit_code.h"
#include "results/comparison_text.h"
#include "results/outlier_text.h"
#include "results/results_file.h"

namespace unisweep
{

static bool writeFile(const QString& path, const QByteArray& bytes)
{
    return writeOutput(path, [&](QIODevice& out) { return out.write(bytes) == bytes.size(); }) ==
           Done;
}

int outliersCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Says of every step how many outliers it has, in which episodes, how far "
                       "apart, how regular, and what the likely causes are, with the evidence; "
                       "and of every curve what delays its requests, with the odds."));
    parser.addPositionalArgument(QStringLiteral("results"), QStringLiteral("a run (.unisweep)"));
    const QCommandLineOption rule(
        QStringLiteral("rule"),
        QStringLiteral("Outlier rule: mean+3sigma, \"tukey 1.5\", \"mad 3\"; the run's if not "
                       "given"),
        QStringLiteral("rule"));
    const QCommandLineOption service(QStringLiteral("service-time"),
                                     QStringLiteral("Of service time, not of response time"));
    const QCommandLineOption longest(QStringLiteral("longest"),
                                     QStringLiteral("Longest episodes of a step to list"),
                                     QStringLiteral("n"), QStringLiteral("5"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Everything, as JSON"),
                                  QStringLiteral("file"));
    parser.addOptions({rule, service, longest, json});
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    bool countIsNumber = false;
    const int count = parser.value(longest).toInt(&countIsNumber);
    if (!countIsNumber || count < 0) {
        printError(
            QStringLiteral("--longest: \"%1\" is no number from 0").arg(parser.value(longest)));
        return BadUsage;
    }
    return reportErrors([&]() -> int {
        const RunData run = readRunFile(parser.positionalArguments().constFirst());
        std::optional<OutlierRule> asked = run.experiment.outliers;
        if (parser.isSet(rule))
            asked = OutlierRule::fromText(parser.value(rule));
        if (!asked) {
            printError(
                QStringLiteral("--rule: \"%1\" is no rule; expected one such as mean+3sigma, "
                               "tukey 1.5 or mad 3")
                    .arg(parser.value(rule)));
            return BadUsage;
        }
        const OutlierReport report = inspectRun(
            run, *asked, parser.isSet(service) ? LatencyKind::Service : LatencyKind::Response);
        printOut(outlierReportText(report, run, count));
        if (parser.isSet(json) && !writeFile(parser.value(json), outlierReportJson(report, run)))
            return Failed;
        return Done;
    });
}

int compareCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Did anything change from A to B? Curves are matched by series and memory, and compared "
        "rate by rate: median, 99th percentile, failures. Exit code 0: no change was found, or "
        "one boot on each side could not show one; 5: something changed."));
    parser.addPositionalArgument(QStringLiteral("A"), QStringLiteral("a run (.unisweep)"));
    parser.addPositionalArgument(QStringLiteral("B"), QStringLiteral("another"));
    const QCommandLineOption matters(
        QStringLiteral("matters"),
        QStringLiteral("Smallest change of a latency that matters, in per cent of A's"),
        QStringLiteral("percent"), QStringLiteral("5"));
    const QCommandLineOption service(QStringLiteral("service-time"),
                                     QStringLiteral("Compare service time, not response time"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("The same, as JSON"),
                                  QStringLiteral("file"));
    parser.addOptions({matters, service, json});
    if (const auto code = parseCommandLine(parser, arguments, 2, 2))
        return *code;
    bool isNumber = false;
    ComparisonOptions options;
    options.matters = parser.value(matters).toDouble(&isNumber) / 100;
    if (!isNumber || options.matters < 0) {
        printError(
            QStringLiteral("--matters: \"%1\" is no percentage from 0").arg(parser.value(matters)));
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
            printError(QStringLiteral("The runs have no step in common: same series, memory and "
                                      "rate"));
            return Failed;
        }
        if (parser.isSet(json) && !writeFile(parser.value(json), comparisonJson(comparisons)))
            return Failed;
        return changed ? Changed : Done;
    });
}

} // namespace unisweep
