// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include "cli/cli_text.h"
#include "cli/command_line.h"
#include "cli/output.h"

namespace unisweep
{

/// A command: the word after `unisweep` on the command line.
struct Command {
    QString name;
    const char* english = nullptr; ///< the summary, marked for translation
    bool draws = false;            ///< needs fonts and painting, though no display
    int (*run)(const QStringList& arguments) = nullptr; ///< arguments[0] is the program's name
    QStringList examples; ///< whole lines, for --help and the manual page
    QList<int> exitCodes; ///< in addition to Done and BadUsage

    /// In the language of the user; the table is made before that is known.
    QString summary() const { return CliText::tr(english); }
};

/// Parses the arguments of a command. Returns the exit code if the command is to stop, after
/// printing help or the error. Adds --help and --quiet, and silences printOut() for --quiet and for
/// JSON on standard output.
std::optional<int> parseCommandLine(CommandLine& parser, const QStringList& arguments,
                                    int minPositional, int maxPositional);

/// An argument, or the file that it names, is invalid. The message says which, and what is
/// expected.
struct UsageError : std::runtime_error {
    explicit UsageError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// Runs a command and prints the exceptions that it throws. Returns its exit code, or BadUsage
/// after a UsageError, InputError or FigureOptionError, or Failed after another exception.
int reportErrors(const std::function<int()>& work);

struct RunData;
/// readResults() of a file, or of a recorded run, that the user named. Throws UsageError.
RunData readRunFile(const QString& path);
/// Writes JSON to the file of --json, if given. Returns the exit code.
int writeJson(const CommandLine& line, const QByteArray& json);
int writeJson(const CommandLine& line, const QJsonArray& json);
/// The steps, the memory ladder and the boots, as far as the run has them.
void printTables(const RunData& run);

// The commands, one per file. They return the exit code (cli/exit_code.h) and throw what
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
int campaignCommand(const QStringList& arguments);
int doctorCommand(const QStringList& arguments);
int imagesCommand(const QStringList& arguments);
int calibrateCommand(const QStringList& arguments);
int cleanCommand(const QStringList& arguments);

} // namespace unisweep
