// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign text (names of a file's author, what a guest prints) where people read it: each
// character shows, and none of them steers a terminal, a menu or a rich text.
#pragma once

#include <QString>

namespace unisweep
{

/// Control characters as their pictures (U+2400 and on: ␀, ␛), what is no character as U+FFFD. Line
/// feeds and tabs stay. The result is fit for a terminal and for XML 1.0.
QString visibleText(const QString& text);

/// visibleText() on one line, of at most `most` characters (the rest is "…"). Text that changes the
/// direction of writing is isolated, so that what stands after it keeps its place.
QString visibleName(const QString& text, qsizetype most = 120);

/// visibleName() for a menu, a tab or a button, where "&" marks a key.
QString menuText(const QString& text);

/// visibleText() for a rich text, with its line breaks.
QString richText(const QString& text);

} // namespace unisweep
