// SPDX-License-Identifier: GPL-3.0-or-later
// Output of commands, and whether it was written.
#pragma once

#include <functional>

#include <QIODevice>
#include <QString>

namespace unisweep
{

/// To standard output and standard error, with a line end; control characters as their pictures.
void printOut(const QString& text);
void printError(const QString& text);

/// From now on printOut() prints nothing: standard output is for JSON.
void silenceOutput();
/// --quiet: the same, and no progress on standard error. Errors are still printed.
void beQuiet();
bool isQuiet();

/// Writes to a file that the user named, or to standard output ("-"): `write` receives a device,
/// and returns false if it cannot be written to. Prints errors, and returns the exit code.
int writeOutput(const QString& path, const std::function<bool(QIODevice&)>& write);

/// Opens those of the three standard streams that are closed, so that no other file takes their
/// place; writing to them fails. Call it first in main().
void openStandardStreams();

/// Reports a TMPDIR that is not a folder, and removes it: Qt would use "/" instead.
void replaceMissingTemporaryFolder();

/// Closes standard output: a command whose output was lost has failed. Returns `code`, or Failed
/// with a line on standard error.
int finishOutput(int code);

} // namespace unisweep
