// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "base/language.h"
#include "base/nearest_word.h"
#include "cli/cli_text.h"
#include "cli/exit_code.h"
#include "experiment/problem.h"
#include "plot/figure_error.h"
#include "results/results_file.h"
#include "run/recorded_runs.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const QList<Command>& commands()
{
    static const QList<Command> list = {
        {u"run"_s,
         QT_TRANSLATE_NOOP("cli", "Run an experiment without the window"),
         true,
         runCommand,
         {u"unisweep run dns-linux-quick --out results"_s,
          u"unisweep run experiment.yaml --check"_s},
         {Failed, CannotRun, Stopped}},
        {u"experiments"_s,
         QT_TRANSLATE_NOOP("cli", "List the built-in experiments"),
         false,
         experimentsCommand,
         {u"unisweep experiments"_s},
         {}},
        {u"recorded"_s,
         QT_TRANSLATE_NOOP("cli", "List the runs that come with the program"),
         false,
         recordedCommand,
         {u"unisweep recorded"_s, u"unisweep recorded gc-jvm"_s},
         {Failed}},
        {u"plot"_s,
         QT_TRANSLATE_NOOP("cli", "Draw a run as PNG, PDF or SVG"),
         true,
         plotCommand,
         {u"unisweep plot run.unisweep --out figure.pdf --log"_s,
          u"unisweep plot a.unisweep b.unisweep --out both.png --view percentiles"_s},
         {Failed}},
        {u"export"_s,
         QT_TRANSLATE_NOOP("cli", "Export a run's samples as CSV and its steps as JSON"),
         false,
         exportCommand,
         {u"unisweep export run.unisweep --csv samples.csv --json steps.json"_s,
          u"unisweep export run.unisweep --table"_s},
         {Failed}},
        {u"outliers"_s,
         QT_TRANSLATE_NOOP("cli", "Explain a run's outliers: episodes, regularity, likely causes"),
         false,
         outliersCommand,
         {u"unisweep outliers run.unisweep --rule \"tukey 3\""_s},
         {Failed}},
        {u"compare"_s,
         QT_TRANSLATE_NOOP("cli", "Compare two runs"),
         false,
         compareCommand,
         {u"unisweep compare before.unisweep after.unisweep --matters 10"_s},
         {Failed, Changed}},
        {u"report"_s,
         QT_TRANSLATE_NOOP("cli", "Write a report on one or more runs as HTML and PDF"),
         true,
         reportCommand,
         {u"unisweep report run.unisweep"_s,
          u"unisweep report before.unisweep after.unisweep --out both.pdf"_s},
         {Failed}},
        {u"reproduce"_s,
         QT_TRANSLATE_NOOP("cli",
                           "Repeat the experiment of a figure or a run and compare the results"),
         false,
         reproduceCommand,
         {u"unisweep reproduce figure.pdf"_s,
          u"unisweep reproduce theirs.unisweep --with mine.unisweep"_s},
         {Failed, CannotRun, Stopped, Changed, Undecided}},
        {u"campaign"_s,
         QT_TRANSLATE_NOOP("cli", "Run experiments on many machines, by Slurm"),
         false,
         campaignCommand,
         {u"unisweep campaign experiment.yaml"_s, u"unisweep campaign experiment.yaml --slurm"_s,
          u"unisweep campaign experiment-campaign --gather"_s},
         {Failed, CannotRun, Stopped}},
        {u"doctor"_s,
         QT_TRANSLATE_NOOP("cli", "Check what this host supports and what to install"),
         false,
         doctorCommand,
         {u"unisweep doctor"_s, u"unisweep doctor paper/figure5"_s},
         {Failed, CannotRun}},
        {u"calibrate"_s,
         QT_TRANSLATE_NOOP("cli",
                           "Measure the rates that the load client can sustain on this host"),
         false,
         calibrateCommand,
         {u"unisweep calibrate udp"_s, u"unisweep calibrate --show"_s},
         {Failed, Stopped}},
        {u"images"_s,
         QT_TRANSLATE_NOOP("cli", "List, build, get, import, verify and remove guest images"),
         false,
         imagesCommand,
         {u"unisweep images list --all"_s, u"unisweep images build linux/nsd"_s,
          u"unisweep images import mirage/dns --kernel dist/dns.virtio"_s},
         {Failed, CannotRun}},
        {u"clean"_s,
         QT_TRANSLATE_NOOP("cli", "Remove guests and files left behind by crashed runs"),
         false,
         cleanCommand,
         {u"unisweep clean"_s},
         {Failed}},
    };
    return list;
}

const Command* findCommand(const QString& name)
{
    for (const Command& command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

QString noCommandOrFile(const QString& word)
{
    QStringList names;
    for (const Command& command : commands())
        names << command.name;
    const QString nearest = nearestWord(word, names);
    return nearest.isEmpty()
               ? CliText::tr("There is no command or file \"%1\".").arg(word)
               : CliText::tr("There is no command or file \"%1\". Did you mean \"unisweep %2\"?")
                     .arg(word, nearest);
}

QString commandsHelp()
{
    QString text;
    for (const Command& command : commands())
        text += u"  %1 %2\n"_s.arg(command.name.leftJustified(12), command.summary());
    return text;
}

void addWindowOptions(CommandLine& line)
{
    line.setApplicationDescription(
        CliText::tr("Measures how a guest behaves as load rises.\n\n"
                    "Without a command, the window opens. Commands (each has its own --help):\n%1")
            .arg(commandsHelp()));
    line.addPositionalArgument(u"file"_s, CliText::tr("an experiment (.yaml) or a run (.unisweep)"),
                               u"[file]"_s);
    line.addOption({u"start"_s, CliText::tr("Start the experiment immediately")});
    line.addOption(
        {u"lang"_s,
         CliText::tr("Language of the window, such as de or zh_CN; for commands, set LANGUAGE"),
         u"language"_s});
    line.setChoices(u"lang"_s, languages());
}

QStringList windowExamples()
{
    return {u"unisweep"_s, u"unisweep experiment.yaml --start"_s, u"unisweep run.unisweep"_s};
}

// Set while tableOf() collects the options of a command instead of running it.
static CommandTable* wantedTable = nullptr;

CommandTable tableOf(const Command& command)
{
    CommandTable table;
    wantedTable = &table;
    command.run({command.name});
    wantedTable = nullptr;
    return table;
}

// Qt's help does not list commands, examples or exit codes, and prints the program's full path.
static QString helpText(const CommandLine& line, const QString& first)
{
    QString text = line.helpText();
    const QString called = QCoreApplication::arguments().constFirst();
    const Command* command = findCommand(first);
    text.replace(text.indexOf(called), called.size(),
                 command ? u"unisweep "_s + first : u"unisweep"_s);
    const QStringList examples = command ? command->examples : windowExamples();
    text += u"\n%1\n  %2\n"_s.arg(CliText::tr("Examples:"), examples.join(u"\n  "_s));
    QList<int> codes = allExitCodes();
    if (command)
        codes.removeIf([&](int code) {
            return code != Done && code != BadUsage && !command->exitCodes.contains(code);
        });
    return text + u"\n%1\n%2"_s.arg(CliText::tr("Exit codes:"), exitCodeHelp(codes));
}

std::optional<int> parseCommandLine(CommandLine& parser, const QStringList& arguments,
                                    int minPositional, int maxPositional)
{
    const QCommandLineOption quiet(u"quiet"_s, CliText::tr("Print errors only"));
    parser.addOption(quiet);
    const QCommandLineOption help = parser.addHelpOption();
    if (wantedTable) {
        *wantedTable = parser.table();
        return Done;
    }
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        return BadUsage;
    }
    if (parser.isSet(help)) {
        printOut(helpText(parser, arguments.constFirst()));
        return Done;
    }
    if (parser.isSet(quiet))
        beQuiet();
    if (!parser.jsonFile().isEmpty())
        useLanguage(u"en"_s); // output for scripts must not depend on the language
    if (parser.jsonFile() == u"-"_s)
        silenceOutput();
    const QStringList words = parser.positionalArguments();
    if (words.size() >= minPositional && words.size() <= maxPositional)
        return {};
    printError(words.size() < minPositional
                   ? CliText::tr("An argument is missing")
                   : CliText::tr("Unexpected argument \"%1\"").arg(words.at(maxPositional)));
    printError(helpText(parser, arguments.constFirst()).section(QLatin1Char('\n'), 0, 0));
    return BadUsage;
}

int writeJson(const CommandLine& line, const QByteArray& json)
{
    if (line.jsonFile().isEmpty())
        return Done;
    return writeOutput(line.jsonFile(),
                       [&](QIODevice& out) { return out.write(json) == json.size(); });
}

int writeJson(const CommandLine& line, const QJsonArray& json)
{
    return writeJson(line, QJsonDocument(json).toJson());
}

int reportErrors(const std::function<int()>& work)
{
    const auto fail = [](const std::exception& error, int code) {
        printError(QString::fromUtf8(error.what()));
        return code;
    };
    try {
        return work();
    } catch (const UsageError& error) {
        return fail(error, BadUsage);
    } catch (const InputError& error) {
        return fail(error, BadUsage);
    } catch (const FigureOptionError& error) {
        return fail(error, BadUsage);
    } catch (const std::exception& error) {
        return fail(error, Failed);
    }
}

RunData readRunFile(const QString& path)
{
    try {
        return readResults(runPath(path));
    } catch (const ResultsError& error) {
        throw UsageError(QString::fromUtf8(error.what()));
    }
}

} // namespace unisweep
