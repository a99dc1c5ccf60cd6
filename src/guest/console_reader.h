// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
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

/// A whole line.
struct ConsoleLine {
    qint64 arrivedNs = 0; ///< CLOCK_MONOTONIC when its end arrived
    QString text;
};

/// The result of reading some bytes of a console.
struct ConsoleNews {
    QString text;               ///< as people read it (ConsoleText)
    QList<ConsoleLine> lines;   ///< that are now complete
    QList<ConsoleEvent> events; ///< the known lines among those that are now complete
};

/// Splits the output of a console into lines, without terminal control codes, and finds the
/// catalog's marks in them. Not thread-safe.
class ConsoleReader
{
public:
    explicit ConsoleReader(QList<ConsoleMark> marks = {});

    ConsoleNews feed(const QByteArray& bytes, qint64 arrivedNs = 0);
    /// The first message of a crash so far that says why, else the first of all.
    const std::optional<ConsoleEvent>& death() const { return m_death; }
    /// The whole text without control codes, for the record and the window; of a long one, the
    /// beginning and the end.
    QString text() const;
    /// Of each whole line of text(), when it arrived; nullopt for the mark of what was cut.
    QList<std::optional<qint64>> arrivals() const;
    /// The last lines, for messages.
    QString tail(int lines) const;
    /// The firmware has printed something.
    bool firmwareSpoke() const { return m_firmwareSpoke; }
    /// Something other than the firmware has printed: an operating system is running.
    bool systemSpoke() const;

private:
    void keep(const ConsoleLine& line);

    QList<ConsoleMark> m_marks;
    ConsoleText m_decoder;
    QString m_unfinished; ///< the line that is not yet complete
    QString m_head;
    QList<std::optional<qint64>> m_headArrivals;
    std::deque<ConsoleLine> m_tail;
    qsizetype m_tailSize = 0; ///< characters
    std::optional<ConsoleEvent> m_death;
    bool m_firmwareSpoke = false;
    bool m_systemSpoke = false;
};

} // namespace unisweep
