// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep report: runs as a document.
#include <cstdio>

#include <QCoreApplication>
#include <QFileInfo>

#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "figures/report.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// "run.html" and "run.pdf" for "run"; the file itself if it has one of these extensions.
static QStringList reportFiles(const QString& out, const QString& run)
{
    QString stem = out.isEmpty() ? QFileInfo(run).completeBaseName() + u"-report"_s : out;
    for (const QString& suffix : {u".html"_s, u".pdf"_s}) {
        if (stem.endsWith(suffix, Qt::CaseInsensitive))
            return {stem};
    }
    return {stem + u".html"_s, stem + u".pdf"_s};
}

int reportCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(CliText::tr(
        "Writes a report on one or more runs: a self-contained HTML file and a PDF. It has the "
        "experiment, host and guests, verdicts, all figures, the steps, outliers by cause, a "
        "comparison of the runs, and how to reproduce them."));
    parser.addPositionalArgument(u"results"_s, CliText::tr("runs (.unisweep)"), u"results..."_s);
    const QCommandLineOption out(
        u"out"_s,
        CliText::tr("Name of both files without an extension, or of one with .html or .pdf"),
        u"file"_s);
    const QCommandLineOption progress(u"progress"_s, CliText::tr("Print progress as percentages"));
    parser.addOptions({out, progress});
    if (const auto code = parseCommandLine(parser, arguments, 1, 20))
        return *code;
    return reportErrors([&]() -> int {
        std::vector<RunData> runs;
        for (const QString& path : parser.positionalArguments())
            runs.push_back(readRunFile(path));
        const auto report = [&](double share) {
            if (!parser.isSet(progress))
                return;
            std::printf("%d\n", static_cast<int>(share * 100));
            std::fflush(stdout);
        };
        const QStringList files =
            reportFiles(parser.value(out), parser.positionalArguments().constFirst());
        writeReport(runs, files, report);
        for (const QString& file : files) {
            if (!parser.isSet(progress))
                printOut(CliText::tr("report  %1").arg(file));
        }
        return Done;
    });
}

} // namespace unisweep
