// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>

#include "catalog/platform.h"
#include "guest/console_text.h"

namespace unisweep
{

/// A line of the console that the catalog knows.
struct ConsoleEvent {
    ConsoleMeaning meaning = ConsoleMeaning::Booting;
    QString says;       ///< the catalog's words for people
    QString line;       ///< as printed
    QString capture;    ///< the pattern's first group, such as an address; may be empty
    bool vague = false; ///< ConsoleMark::vague
};

/// What came of some bytes of a console.
struct ConsoleNews {
    QString text;               ///< as people read it (ConsoleText)
    QList<ConsoleEvent> events; ///< the known lines among those that are now complete
};

/// Understands a console: cuts what comes into lines, without terminal control codes, and finds the
/// marks of the catalog in them.
class ConsoleReader
{
public:
    explicit ConsoleReader(QList<ConsoleMark> marks = {});

    ConsoleNews feed(const QByteArray& bytes);
    /// The first sign of death so far that tells why, or else the first of all.
    const std::optional<ConsoleEvent>& death() const { return m_death; }
    /// All of it, cleaned, for the record and the window; long consoles keep their beginning and
    /// their end.
    QString text() const;
    /// The last lines, for messages.
    QString tail(int lines) const;

private:
    QList<ConsoleMark> m_marks;
    ConsoleText m_decoder;
    QString m_unfinished; ///< the line that is not yet complete
    QString m_head;
    QString m_tail;
    std::optional<ConsoleEvent> m_death;
};

} // namespace unisweep
