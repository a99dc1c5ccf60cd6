// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/program_table.h"

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "loadgen/option_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString DescribedCommand::wordSyntax() const
{
    QStringList all;
    for (const DescribedWord& word : words)
        all << word.syntax;
    return all.join(QLatin1Char(' '));
}

static DescribedCommand described(const CommandTable& table)
{
    DescribedCommand command;
    command.description = table.description;
    for (const CommandWord& word : table.words)
        command.words << DescribedWord{word.syntax.isEmpty() ? word.name : word.syntax, word.name,
                                       word.help, table.choices.value(word.name)};
    for (const QCommandLineOption& option : table.options) {
        DescribedOption one{{}, option.valueName(), option.description(), {}};
        for (const QString& name : option.names()) {
            one.names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
            one.choices << table.choices.value(name);
        }
        command.options << one;
    }
    command.options << DescribedOption{{u"-h"_s, u"--help"_s}, {}, u"Explain the options"_s, {}};
    return command;
}

ProgramTable workbenchTable()
{
    CommandLine window;
    addWindowOptions(window);
    DescribedCommand alone = described(window.table());
    alone.options << DescribedOption{{u"-v"_s, u"--version"_s}, {}, u"Print the version"_s, {}};
    alone.examples = windowExamples();
    alone.exitCodes = allExitCodes();
    ProgramTable program{u"unisweep"_s, {alone}};
    for (const Command& command : commands()) {
        DescribedCommand one = described(tableOf(command));
        one.name = command.name;
        one.summary = command.summary();
        one.examples = command.examples;
        one.exitCodes = QList<int>{Done, BadUsage} + command.exitCodes;
        program.commands << one;
    }
    return program;
}

ProgramTable loadGeneratorTable()
{
    ProgramTable program{u"unisweep-load"_s, {DescribedCommand{}}};
    program.commands.first().options = {{{u"--help"_s}, {}, u"Explain the commands"_s, {}},
                                        {{u"--version"_s}, {}, u"Print the version"_s, {}}};
    for (const loadgen::CommandEntry& entry : loadgen::commandTable()) {
        DescribedCommand command;
        command.name = text(entry.name);
        command.summary = text(entry.help);
        command.examples = {text(entry.example)};
        for (const loadgen::OptionEntry& option : loadgen::optionTable()) {
            if (option.command.find(entry.letter) != std::string_view::npos)
                command.options << DescribedOption{
                    {text(option.name)}, text(option.takes), text(option.help), {}};
        }
        command.options << DescribedOption{{u"--help"_s}, {}, u"Explain the options"_s, {}};
        program.commands << command;
    }
    return program;
}

bool isFile(const QString& valueName)
{
    return QStringList{u"file"_s, u"results"_s, u"results..."_s, u"A"_s, u"B"_s, u"what"_s}
        .contains(valueName, Qt::CaseInsensitive);
}

bool isFolder(const QString& valueName)
{
    return valueName.compare("dir"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace unisweep
