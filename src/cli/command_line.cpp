// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include <algorithm>

#include <QCoreApplication>

#include "cli/cli_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void CommandLine::setApplicationDescription(const QString& description)
{
    m_table.description = description;
    QCommandLineParser::setApplicationDescription(description);
}

void CommandLine::addPositionalArgument(const QString& name, const QString& help,
                                        const QString& syntax)
{
    m_table.words << CommandWord{name, help, syntax};
    QCommandLineParser::addPositionalArgument(name, help, syntax);
}

bool CommandLine::addOption(const QCommandLineOption& option)
{
    m_table.options << option;
    return QCommandLineParser::addOption(option);
}

bool CommandLine::addOptions(const QList<QCommandLineOption>& options)
{
    m_table.options << options;
    return QCommandLineParser::addOptions(options);
}

void CommandLine::addJsonOption(const QString& help)
{
    addOption({u"json"_s, help, CliText::tr("file")});
}

bool CommandLine::hasJsonOption() const
{
    return std::any_of(
        m_table.options.begin(), m_table.options.end(),
        [](const QCommandLineOption& option) { return option.names().contains(u"json"_s); });
}

QString CommandLine::jsonFile() const
{
    return hasJsonOption() ? value(u"json"_s) : QString();
}

void CommandLine::setChoices(const QString& name, const QStringList& choices)
{
    m_table.choices.insert(name, choices);
}

} // namespace unisweep
