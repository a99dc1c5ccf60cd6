// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files that belong to the program are. They are found from the running program, so that
// an installation can be moved, and a build tree needs none: it has links to the source's files.
#pragma once

#include <QString>

namespace unisweep
{

/// Holds catalog/, experiments/ and manual/.
QString dataDirectory();
/// A program of ours that users do not call, such as unisweep-guard. Where it was to be when there
/// is none.
QString helperProgram(const QString& name);
/// The folder of the program that runs.
QString programDirectory();

} // namespace unisweep
