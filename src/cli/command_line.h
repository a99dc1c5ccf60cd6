// SPDX-License-Identifier: GPL-3.0-or-later
// A command's line: QCommandLineParser that remembers what was added, for shell completion and the
// manual pages, and the allowed values of options and arguments.
#pragma once

#include <QCommandLineParser>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// A positional argument.
struct CommandWord {
    QString name;
    QString help;
    QString syntax; ///< "[file]"; empty: the name
};

/// The arguments and options of a command.
struct CommandTable {
    QString description;
    QList<CommandWord> words;
    QList<QCommandLineOption> options;   ///< in the order in which --help has them
    QHash<QString, QStringList> choices; ///< by the name of an option or a word
};

class CommandLine : public QCommandLineParser
{
public:
    void setApplicationDescription(const QString& description);
    void addPositionalArgument(const QString& name, const QString& help,
                               const QString& syntax = {});
    bool addOption(const QCommandLineOption& option);
    bool addOptions(const QList<QCommandLineOption>& options);
    /// --json FILE, with a description of its content.
    void addJsonOption(const QString& help);
    bool hasJsonOption() const;
    /// Where the JSON is to be written; empty: nowhere.
    QString jsonFile() const;
    /// The allowed values of an option or an argument with a list of them.
    void setChoices(const QString& name, const QStringList& choices);

    const CommandTable& table() const { return m_table; }

private:
    CommandTable m_table;
};

struct Command;
/// The arguments and options of a command, without running it.
CommandTable tableOf(const Command& command);

} // namespace unisweep
