// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include "cli/command_line.h"
#include "cli/output.h"

namespace unisweep
{

/// A word of the command line after `unisweep`.
struct Command {
    QString name;
    QString summary;
    bool draws = false; ///< needs fonts and painting, though no display
    int (*run)(const QStringList& arguments) = nullptr; ///< arguments[0] is the program's name
    QStringList examples; ///< whole lines, for --help and the manual page
    QList<int> exitCodes; ///< beside Done and BadUsage
};

/// Reads a command's line; prints help or the mistake and gives the exit code when it must not go
/// on. Adds --help and --quiet, and silences printOut() where that or JSON for standard output asks
/// for it.
std::optional<int> parseCommandLine(CommandLine& parser, const QStringList& arguments,
                                    int minPositional, int maxPositional);

/// A word of the command line is wrong, or the file that it names. Says which, and what is right.
struct UsageError : std::runtime_error {
    explicit UsageError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// Does a command's work and prints what it throws. Gives its exit code, or BadUsage after a
/// UsageError, InputError or FigureOptionError, or Failed after another exception.
int reportErrors(const std::function<int()>& work);

struct RunData;
/// readResults() of a file, or of a recorded run, that the user named. Throws UsageError.
RunData readRunFile(const QString& path);
/// Writes JSON where the line's --json says; nothing where it does not say. Gives the exit code.
int writeJson(const CommandLine& line, const QByteArray& json);
int writeJson(const CommandLine& line, const QJsonArray& json);
/// The steps, the memory ladder and the boots, as far as the run has them.
void printTables(const RunData& run);

// One a file, named by its word. They give the exit code (cli/exit_code.h), and throw what
// reportErrors() prints.
int runCommand(const QStringList& arguments);
int experimentsCommand(const QStringList& arguments);
int recordedCommand(const QStringList& arguments);
int plotCommand(const QStringList& arguments);
int exportCommand(const QStringList& arguments);
int outliersCommand(const QStringList& arguments);
int compareCommand(const QStringList& arguments);
int reportCommand(const QStringList& arguments);
int reproduceCommand(const QStringList& arguments);
int doctorCommand(const QStringList& arguments);
int imagesCommand(const QStringList& arguments);
int calibrateCommand(const QStringList& arguments);
int cleanCommand(const QStringList& arguments);

} // namespace unisweep
