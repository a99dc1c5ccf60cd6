// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>

#include "base/nearest_word.h"
#include "cli/exit_code.h"
#include "experiment/problem.h"
#include "plot/figure_error.h"
#include "results/results_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const QList<Command>& commands()
{
    static const QList<Command> list = {
        {u"run"_s, u"Run an experiment without the window"_s, true, runCommand},
        {u"experiments"_s, u"List the experiments that come with the program"_s, false,
         experimentsCommand},
        {u"plot"_s, u"Draw a run as PNG, PDF or SVG"_s, true, plotCommand},
        {u"export"_s, u"Write a run's samples as CSV, its steps as JSON"_s, false, exportCommand},
        {u"outliers"_s, u"Explain a run's outliers: episodes, regularity, likely causes"_s, false,
         outliersCommand},
        {u"compare"_s, u"Say whether anything changed between two runs"_s, false, compareCommand},
        {u"report"_s, QCoreApplication::translate("cli", "Write a report of runs as HTML and PDF"),
         true, reportCommand},
        {u"reproduce"_s,
         QCoreApplication::translate("cli", "Run a figure's or run's experiment again and compare"),
         false, reproduceCommand},
        {u"doctor"_s, u"Say what this host can do, and what to install for the rest"_s, false,
         doctorCommand},
        {u"calibrate"_s, u"Measure what the load client can do on this host"_s, false,
         calibrateCommand},
        {u"images"_s, u"List, build, verify and remove guest images"_s, false, imagesCommand},
        {u"clean"_s, u"End guests and remove files that runs which died have left"_s, false,
         cleanCommand},
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
               ? QCoreApplication::translate("cli", "There is no command or file \"%1\".").arg(word)
               : QCoreApplication::translate(
                     "cli", "There is no command or file \"%1\". Did you mean \"unisweep %2\"?")
                     .arg(word, nearest);
}

QString commandsHelp()
{
    QString text;
    for (const Command& command : commands())
        text += u"  %1 %2\n"_s.arg(command.name.leftJustified(12), command.summary);
    return text;
}

// Qt knows nothing of commands, and names the program as it was called, with its folders.
static QString helpText(const QCommandLineParser& parser, const QString& first)
{
    QString text = parser.helpText();
    const QString called = QCoreApplication::arguments().constFirst();
    const QString name = findCommand(first) ? u"unisweep "_s + first : u"unisweep"_s;
    return text.replace(text.indexOf(called), called.size(), name);
}

std::optional<int> parseCommandLine(QCommandLineParser& parser, const QStringList& arguments,
                                    int minPositional, int maxPositional)
{
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        return BadUsage;
    }
    if (parser.isSet(help)) {
        printOut(helpText(parser, arguments.constFirst()));
        return Done;
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() >= minPositional && words.size() <= maxPositional)
        return {};
    printError(words.size() < minPositional
                   ? QCoreApplication::translate("cli", "An argument is missing.")
                   : QCoreApplication::translate("cli", "Unexpected argument \"%1\".")
                         .arg(words.at(maxPositional)));
    printError(helpText(parser, arguments.constFirst()).section(QLatin1Char('\n'), 0, 0));
    return BadUsage;
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
        return readResults(path);
    } catch (const ResultsError& error) {
        throw UsageError(QString::fromUtf8(error.what()));
    }
}

} // namespace unisweep
