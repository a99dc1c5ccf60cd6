// SPDX-License-Identifier: GPL-3.0-or-later
// Shell scripts that complete a program's command line.
#pragma once

#include <QByteArray>

#include "describe/program_table.h"

namespace unisweep
{

/// For bash, with or without the package bash-completion.
QByteArray bashCompletion(const ProgramTable& program);
/// An autoloaded function. Its file must be named "_" plus the program's name.
QByteArray zshCompletion(const ProgramTable& program);
QByteArray fishCompletion(const ProgramTable& program);

} // namespace unisweep
