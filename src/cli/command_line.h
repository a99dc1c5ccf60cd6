// SPDX-License-Identifier: GPL-3.0-or-later
// A command's line: QCommandLineParser that keeps what it was given, for shell completion and the
// manual pages, and words of which there are only some.
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

/// What a command takes.
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
    /// --json FILE, with what it is of.
    void addJsonOption(const QString& help);
    bool hasJsonOption() const;
    /// Where the JSON should go; empty: nowhere.
    QString jsonFile() const;
    /// What an option's value or a word may be, where that is a list.
    void setChoices(const QString& name, const QStringList& choices);

    const CommandTable& table() const { return m_table; }

private:
    CommandTable m_table;
};

struct Command;
/// What a command's line would take; the command does nothing else.
CommandTable tableOf(const Command& command);

} // namespace unisweep
