// SPDX-License-Identifier: GPL-3.0-or-later
// Makes foreign text (names in a file, output of a guest) safe to display: every character is
// visible, and none controls a terminal, a menu or rich text.
#pragma once

#include <QString>

namespace unisweep
{

/// Control characters become their pictures (U+2400 and following: ␀, ␛), invalid ones U+FFFD. Line
/// feeds and tabs stay. The result is valid for a terminal and for XML 1.0.
QString visibleText(const QString& text);

/// visibleText() on one line of at most `most` characters (the rest becomes "…"). Text that changes
/// the writing direction is isolated, so that the following text is not affected.
QString visibleName(const QString& text, qsizetype most = 120);

/// visibleName() for a menu, tab or button, where "&" marks a mnemonic.
QString menuText(const QString& text);

/// visibleText() for a rich text, with its line breaks.
QString richText(const QString& text);

} // namespace unisweep
