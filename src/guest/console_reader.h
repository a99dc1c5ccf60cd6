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

/// A console line that matches one of the catalog's marks.
struct ConsoleEvent {
    ConsoleMeaning meaning = ConsoleMeaning::Booting;
    QString description; ///< the catalog's description for the user
    QString line;        ///< as printed
    QString capture;     ///< the pattern's first group, such as an address; may be empty
    bool vague = false;  ///< ConsoleMark::vague
};

/// A complete line.
struct ConsoleLine {
    qint64 arrivedNs = 0; ///< CLOCK_MONOTONIC when its line end arrived
    QString text;
};

/// The result of reading some bytes of a console.
struct ConsoleNews {
    QString text;               ///< readable text (see ConsoleText)
    QList<ConsoleLine> lines;   ///< lines completed by these bytes
    QList<ConsoleEvent> events; ///< marks found in these lines
};

/// Splits console output into lines, removes terminal control codes, and finds the catalog's marks.
/// Not thread-safe.
class ConsoleReader
{
public:
    explicit ConsoleReader(QList<ConsoleMark> marks = {});

    ConsoleNews feed(const QByteArray& bytes, qint64 arrivedNs = 0);
    /// The first crash message that gives a reason, or the first one if none does.
    const std::optional<ConsoleEvent>& fatalEvent() const { return m_fatalEvent; }
    /// The text without control codes, for the results file and the window. If it is long, only its
    /// beginning and end.
    QString text() const;
    /// The arrival time of each complete line of text(); nullopt for the line that marks the
    /// omission.
    QList<std::optional<qint64>> arrivals() const;
    /// The last lines, for error messages.
    QString tail(int lines) const;
    /// Whether the firmware has printed anything.
    bool firmwarePrinted() const { return m_firmwarePrinted; }
    /// Whether anything else has printed: an operating system is running.
    bool systemPrinted() const;

private:
    void keep(const ConsoleLine& line);

    QList<ConsoleMark> m_marks;
    ConsoleText m_decoder;
    QString m_unfinished; ///< the last line, still incomplete
    QString m_head;
    QList<std::optional<qint64>> m_headArrivals;
    std::deque<ConsoleLine> m_tail;
    qsizetype m_tailSize = 0; ///< characters
    std::optional<ConsoleEvent> m_fatalEvent;
    bool m_firmwarePrinted = false;
    bool m_systemPrinted = false;
};

} // namespace unisweep
