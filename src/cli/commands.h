// SPDX-License-Identifier: GPL-3.0-or-later
// `unisweep COMMAND ...`: everything the window does, on the same experiment files.
#pragma once

#include <QList>
#include <QString>

#include "cli/command.h"

namespace unisweep
{

const QList<Command>& commands();
/// nullptr when there is no command of that name.
const Command* findCommand(const QString& name);
/// The commands and their summaries, for --help.
QString commandsHelp();

} // namespace unisweep
