// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_reader.h"

#include <QStringList>

namespace unisweep
{

static constexpr qsizetype keptHead = 256 << 10;
static constexpr qsizetype keptTail = 64 << 10;
static constexpr qsizetype maxLine = 4096;

ConsoleReader::ConsoleReader(QList<ConsoleMark> marks)
    : m_marks(std::move(marks))
{
}

static QString cleaned(const QByteArray& line)
{
    // ECMA-48 control sequences, and other control characters.
    static const QRegularExpression control(
        QStringLiteral("\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b.|[\\x00-\\x08\\x0b-\\x1f\\x7f]"));
    return QString::fromUtf8(line).remove(control);
}

QList<ConsoleEvent> ConsoleReader::feed(const QByteArray& bytes)
{
    QList<ConsoleEvent> events;
    m_unfinished += bytes;
    qsizetype from = 0;
    for (;;) {
        qsizetype end = m_unfinished.indexOf('\n', from);
        if (end < 0 && m_unfinished.size() - from > maxLine)
            end = from + maxLine; // garbage without line ends
        if (end < 0)
            break;
        const QString line = cleaned(m_unfinished.mid(from, end - from));
        from = std::min(end + 1, m_unfinished.size());

        if (m_head.size() < keptHead) {
            m_head += line + QLatin1Char('\n');
        } else {
            m_tail += line + QLatin1Char('\n');
            if (m_tail.size() > 2 * keptTail)
                m_tail = m_tail.right(keptTail);
        }
        for (const ConsoleMark& mark : m_marks) {
            const QRegularExpressionMatch match = mark.pattern.match(line);
            if (!match.hasMatch())
                continue;
            const ConsoleEvent event{mark.meaning, mark.says, line.trimmed(), match.captured(1)};
            events << event;
            if (!m_death && isDeath(mark.meaning))
                m_death = event;
            break;
        }
    }
    m_unfinished.remove(0, from);
    return events;
}

QString ConsoleReader::text() const
{
    const QString rest = cleaned(m_unfinished);
    if (m_tail.isEmpty())
        return m_head + rest;
    return m_head + QStringLiteral("[...]\n") + m_tail + rest;
}

QString ConsoleReader::tail(int lines) const
{
    const QStringList all = text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines)).join(QLatin1Char('\n'));
}

} // namespace unisweep
