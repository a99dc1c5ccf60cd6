// SPDX-License-Identifier: GPL-3.0-or-later
// Converts a figure's options to and from command-line arguments: `unisweep plot` reads what the
// window's export writes, so that each export can be repeated in a shell.
#pragma once

#include <QCommandLineParser>
#include <QHash>

#include "plot/figure_options.h"

namespace unisweep
{

/// The options --view, --size, --dpi, --dark, …, for a parser.
QList<QCommandLineOption> figureOptionList();
/// The allowed values of options that have a fixed list, by the option's name.
QHash<QString, QStringList> figureOptionChoices();
/// Reads the parser's options. Throws FigureError with the option and the expected values.
FigureOptions readFigureOptions(const QCommandLineParser& parser, const RunData& run);
/// The arguments for which readFigureOptions() returns `options`; defaults are omitted.
QStringList figureArguments(const FigureOptions& options, const RunData& run);

} // namespace unisweep
