// SPDX-License-Identifier: GPL-3.0-or-later
// Completion of a program's command line, as a script for a shell.
#pragma once

#include <QByteArray>

#include "describe/program_table.h"

namespace unisweep
{

/// For bash, with or without the package bash-completion.
QByteArray bashCompletion(const ProgramTable& program);
/// An autoloaded function: its file is to be named "_" and the program.
QByteArray zshCompletion(const ProgramTable& program);
QByteArray fishCompletion(const ProgramTable& program);

} // namespace unisweep
