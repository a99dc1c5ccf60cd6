// SPDX-License-Identifier: GPL-3.0-or-later
// What commands print, and whether it got there.
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

/// Writes to a file that the user named, or to standard output ("-"): `write` gets a device, and
/// returns false when it cannot be written to. Prints what goes wrong, and gives the exit code.
int writeOutput(const QString& path, const std::function<bool(QIODevice&)>& write);

/// Opens what of the three standard streams is closed, so that no file of ours takes its place;
/// writing to it fails. First thing in main().
void openStandardStreams();

/// Says that TMPDIR names no folder, if so, and goes on without it: Qt would take "/" for it.
void replaceMissingTemporaryFolder();

/// Closes standard output: a command whose words did not arrive has failed. Gives `code`, or Failed
/// with a line on standard error.
int finishOutput(int code);

} // namespace unisweep
