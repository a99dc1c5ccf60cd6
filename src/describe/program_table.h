// SPDX-License-Identifier: GPL-3.0-or-later
// The command lines of both programs, in a common form.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace unisweep
{

struct DescribedOption {
    QStringList names; ///< "--json", "-h"
    QString value;     ///< the value's name; empty: none
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

    /// "FILE" from "unisweep run FILE [OPTION...]".
    QString wordSyntax() const;
};

struct ProgramTable {
    QString name;
    QList<DescribedCommand> commands;
};

/// Requires an application object.
ProgramTable workbenchTable();
ProgramTable loadGeneratorTable();

/// Whether a value or argument with this name is a file, or a folder.
bool isFile(const QString& valueName);
bool isFolder(const QString& valueName);

} // namespace unisweep
