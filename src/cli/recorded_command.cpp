// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep recorded: the runs shipped with the program.
#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include "base/quantity_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "run/recorded_runs.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

QJsonObject recordedJson(const RecordedRun& run)
{
    return {{u"name"_s, run.name},
            {u"title"_s, run.title},
            {u"about"_s, run.about},
            {u"file"_s, run.path},
            {u"bytes"_s, run.bytes},
            {u"host"_s, run.host},
            {u"date"_s, run.date.toString(Qt::ISODate)},
            {u"platforms"_s, QJsonArray::fromStringList(run.platforms)},
            {u"emulated"_s, run.emulated},
            {u"verdict"_s, Verdict::word(run.verdict)},
            {u"findings"_s, QJsonArray::fromStringList(run.findings)}};
}

void showRecorded(const RecordedRun& run)
{
    printOut(QCoreApplication::translate("cli", "%1 (%2)").arg(run.title, run.name));
    printOut(run.about);
    printOut(QCoreApplication::translate("cli", "Recorded on %1, on %2.")
                 .arg(run.date.toString(Qt::ISODate), run.host));
    printOut(
        QCoreApplication::translate("cli", "Its worst step: %1.").arg(Verdict::word(run.verdict)));
    for (const QString& finding : run.findings)
        printOut(finding);
    printOut(run.path);
}

const RecordedRun& recordedNamed(const QList<RecordedRun>& runs, const QString& name)
{
    const QString path = runPath(name);
    const auto found =
        std::ranges::find_if(runs, [&path](const RecordedRun& run) { return run.path == path; });
    if (found == runs.end())
        throw UsageError(
            QCoreApplication::translate(
                "cli", "No recorded run \"%1\"; unisweep recorded lists those available")
                .arg(name));
    return *found;
}

} // namespace

int recordedCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "cli", "Lists the runs that come with the program. Each was recorded on a real guest, so "
               "that outliers can be examined without a guest. Every command that reads a run also "
               "accepts their names."));
    parser.addPositionalArgument(
        u"name"_s, QCoreApplication::translate("cli", "one of them, to describe it"), u"[name]"_s);
    const QCommandLineOption out(
        u"out"_s, QCoreApplication::translate("cli", "Copy the named run into this folder"),
        u"dir"_s);
    parser.addOptions({out});
    parser.addJsonOption(QCoreApplication::translate("cli", "Write what is known of each as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 0, 1))
        return *code;
    return reportErrors([&]() -> int {
        QList<RecordedRun> runs = recordedRuns();
        const QString name = parser.positionalArguments().value(0);
        if (name.isEmpty()) {
            if (parser.isSet(out))
                throw UsageError(QCoreApplication::translate(
                    "cli",
                    "--out copies one run: name it, as in unisweep recorded NAME --out DIR"));
            for (const RecordedRun& run : runs)
                printOut(u"%1  %2  %3"_s.arg(
                    run.name.leftJustified(16),
                    humanBytes(static_cast<double>(run.bytes)).rightJustified(9), run.title));
        } else {
            runs = {recordedNamed(runs, name)};
            if (parser.isSet(out))
                printOut(
                    copyRecordedRun(runs.constFirst(), QDir(parser.value(out)).absolutePath()));
            else
                showRecorded(runs.constFirst());
        }
        QJsonArray json;
        for (const RecordedRun& run : runs)
            json << recordedJson(run);
        return writeJson(parser, json);
    });
}

} // namespace unisweep
