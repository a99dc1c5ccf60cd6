// SPDX-License-Identifier: GPL-3.0-or-later
// A figure's options as words of a command line, both ways: what `unisweep plot` reads is what the
// window's export writes, so that each export can be done again from a shell.
#pragma once

#include <QCommandLineParser>
#include <QHash>

#include "plot/figure_options.h"

namespace unisweep
{

/// --view, --size, --dpi, --dark, … for a parser.
QList<QCommandLineOption> figureOptionList();
/// What their values may be, where that is a list; by the option's name.
QHash<QString, QStringList> figureOptionChoices();
/// What the parser was given. Throws FigureError that names the option and what would be right.
FigureOptions readFigureOptions(const QCommandLineParser& parser, const RunData& run);
/// The words that make readFigureOptions() give `options`; what is the default is left out.
QStringList figureArguments(const FigureOptions& options, const RunData& run);

} // namespace unisweep
