// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the output of a guest's console into readable text as it arrives: a guest may print
// anything, which must neither control the user's terminal nor fill the window with one endless
// line.
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The text does not depend on how the bytes are split into pieces. Not thread-safe.
class ConsoleText
{
public:
    /// Longest line, in UTF-16 units; longer ones are broken.
    static constexpr qsizetype maxLine = 4096;

    /// The text that `bytes` completes: UTF-8 decoded across pieces, without ECMA-48 escape
    /// sequences and control characters other than line feed and tab.
    QString feed(const QByteArray& bytes);

private:
    enum class State { Text, Escape, Intermediate, Sequence, String, StringEscape };

    void take(QChar c, QString& out);

    QByteArray m_unfinished; ///< the beginning of a character whose other bytes are to come
    State m_state = State::Text;
    qsizetype m_sequence = 0; ///< characters of the escape sequence so far
    qsizetype m_column = 0;
};

} // namespace unisweep
