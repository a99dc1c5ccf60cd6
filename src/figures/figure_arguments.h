// SPDX-License-Identifier: GPL-3.0-or-later
// A figure's options as words of a command line, in both directions: `unisweep plot` reads what the
// window's export writes, so that each export can be repeated in a shell.
#pragma once

#include <QCommandLineParser>
#include <QHash>

#include "plot/figure_options.h"

namespace unisweep
{

/// --view, --size, --dpi, --dark, … for a parser.
QList<QCommandLineOption> figureOptionList();
/// The allowed values, for options with a list of them; by the option's name.
QHash<QString, QStringList> figureOptionChoices();
/// Reads the parser's options. Throws FigureError with the option and the expected values.
FigureOptions readFigureOptions(const QCommandLineParser& parser, const RunData& run);
/// The words for which readFigureOptions() returns `options`, without defaults.
QStringList figureArguments(const FigureOptions& options, const RunData& run);

} // namespace unisweep
