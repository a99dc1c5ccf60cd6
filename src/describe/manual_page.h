// SPDX-License-Identifier: GPL-3.0-or-later
// Manual pages for man(1).
#pragma once

#include <QByteArray>
#include <QString>

#include "describe/program_table.h"

namespace unisweep
{

/// Replaces these lines of a template: "@SYNOPSIS@"; "@COMMAND name@" by the heading of a command;
/// "@OPTIONS name@" by its options and examples ("@OPTIONS@": those of the program without a
/// command); "@EXIT STATUS@"; and @VERSION@ anywhere. Throws std::runtime_error if the template
/// names a command that the program does not have, or lacks one.
QByteArray manualPage(const ProgramTable& program, const QString& version, const QByteArray& page);

/// Converts the Markdown that the project's documents use: headings, paragraphs, lists, tables
/// whose first column is a term, fenced code, `code`, *emphasis*, **strong**, and links (only their
/// text).
QByteArray manualPageOfMarkdown(const QString& markdown, const QString& name,
                                const QString& section, const QString& description,
                                const QString& version);

/// Escapes text for troff.
QString roffText(QString text);

} // namespace unisweep
