// SPDX-License-Identifier: GPL-3.0-or-later
// Locations of the program's own files. They are relative to the running program, so that an
// installation can be moved; a build tree has links to the source files.
#pragma once

#include <QString>

namespace unisweep
{

/// Contains catalog/, experiments/ and manual/.
QString dataDirectory();
/// A helper program that users do not call, such as unisweep-guard. The expected path if it does
/// not exist.
QString helperProgram(const QString& name);
/// The folder of the running program.
QString programDirectory();

} // namespace unisweep
