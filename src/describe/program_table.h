// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs take on their command lines, in one form.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace unisweep
{

struct DescribedOption {
    QStringList names; ///< "--json", "-h"
    QString value;     ///< what it takes; empty: nothing
    QString help;
    QStringList choices;
};

struct DescribedWord {
    QString syntax; ///< "[what]"
    QString name;
    QString help;
    QStringList choices;
};

struct DescribedCommand {
    QString name; ///< empty: the program without a command
    QString summary;
    QString description;
    QList<DescribedWord> words;
    QList<DescribedOption> options;
    QStringList examples;
    QList<int> exitCodes;

    /// "unisweep run FILE [OPTION...]" without the program's name and the options.
    QString wordSyntax() const;
};

struct ProgramTable {
    QString name;
    QList<DescribedCommand> commands;
};

/// Needs an application object.
ProgramTable workbenchTable();
ProgramTable loadGeneratorTable();

/// Does a value, or a word, of this name stand for a file or a folder?
bool isFile(const QString& valueName);
bool isFolder(const QString& valueName);

} // namespace unisweep
