// SPDX-License-Identifier: GPL-3.0-or-later
// Manual pages for man(1).
#pragma once

#include <QByteArray>
#include <QString>

#include "describe/program_table.h"

namespace unisweep
{

/// A template with these lines replaced: "@SYNOPSIS@", "@COMMAND name@" by the heading of a
/// command,
/// "@OPTIONS name@" by its options and examples ("@OPTIONS@": of the program without a command),
/// "@EXIT STATUS@"; and @VERSION@ anywhere. Throws std::runtime_error when the template names a
/// command that the program does not have, or lacks one that it has.
QByteArray manualPage(const ProgramTable& program, const QString& version, const QByteArray& page);

/// Markdown as the project's documents use it: headings, paragraphs, lists, tables whose first
/// column is a term, fenced code, `code`, *emphasis*, **strong**, links (their text).
QByteArray manualPageOfMarkdown(const QString& markdown, const QString& name,
                                const QString& section, const QString& description,
                                const QString& version);

/// Text in which troff sees no request and no escape.
QString roffText(QString text);

} // namespace unisweep
