// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/exit_code.h"

namespace unisweep
{

const QList<Command>& commands()
{
    static const QList<Command> list = {
        {QStringLiteral("run"), QStringLiteral("Run an experiment without the window"), true,
         runCommand},
        {QStringLiteral("experiments"),
         QStringLiteral("List the experiments that come with the program"), false,
         experimentsCommand},
        {QStringLiteral("plot"), QStringLiteral("Draw a run as PNG, PDF or SVG"), true,
         plotCommand},
        {QStringLiteral("export"),
         QStringLiteral("Write a run's samples as CSV, its steps as JSON"), false, exportCommand},
        {QStringLiteral("outliers"),
         QStringLiteral("Explain a run's outliers: episodes, regularity, likely causes"), false,
         outliersCommand},
        {QStringLiteral("compare"), QStringLiteral("Say whether anything changed between two runs"),
         false, compareCommand},
        {QStringLiteral("doctor"),
         QStringLiteral("Say what this host can do, and what to install for the rest"), false,
         doctorCommand},
        {QStringLiteral("calibrate"),
         QStringLiteral("Measure what the load client can do on this host"), false,
         calibrateCommand},
        {QStringLiteral("images"), QStringLiteral("List, build, verify and remove guest images"),
         false, imagesCommand},
        {QStringLiteral("clean"),
         QStringLiteral("End guests and remove files that runs which died have left"), false,
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

QString commandsHelp()
{
    QString text;
    for (const Command& command : commands())
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(12), command.summary);
    return text;
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
        printOut(parser.helpText());
        return Done;
    }
    const auto count = parser.positionalArguments().size();
    if (count < minPositional || count > maxPositional) {
        printError(parser.helpText());
        return BadUsage;
    }
    return {};
}

} // namespace unisweep
