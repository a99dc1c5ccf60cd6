// SPDX-License-Identifier: GPL-3.0-or-later
// `unisweep COMMAND ...`: the functions of the window, on the same experiment files.
#pragma once

#include <QList>
#include <QString>

#include "cli/command.h"

namespace unisweep
{

const QList<Command>& commands();
/// nullptr if there is no command of that name.
const Command* findCommand(const QString& name);
/// The message for a word that is neither; names the most similar command, if there is one.
QString noCommandOrFile(const QString& word);
/// The commands and their summaries, for --help.
QString commandsHelp();
/// The line without a command, which opens the window.
void addWindowOptions(CommandLine& line);
QStringList windowExamples();

} // namespace unisweep
