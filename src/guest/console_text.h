// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a guest's console output into readable text as it arrives. A guest may print anything; it
// must not control the user's terminal or fill the window with one endless line.
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The result does not depend on how the input is split. Not thread-safe.
class ConsoleText
{
public:
    /// Maximum line length in UTF-16 units; longer lines are broken.
    static constexpr qsizetype maxLine = 4096;

    /// Returns the text completed by `bytes`. Decodes UTF-8 across calls and removes ECMA-48 escape
    /// sequences and all control characters except line feed and tab.
    QString feed(const QByteArray& bytes);

private:
    enum class State { Text, Escape, Intermediate, Sequence, String, StringEscape };

    void take(QChar c, QString& out);

    QByteArray m_unfinished; ///< the first bytes of an incomplete character
    State m_state = State::Text;
    qsizetype m_sequence = 0; ///< characters of the escape sequence so far
    qsizetype m_column = 0;
};

} // namespace unisweep
