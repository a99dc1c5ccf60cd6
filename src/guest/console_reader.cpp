// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_reader.h"

#include <QStringList>

namespace unisweep
{

static constexpr qsizetype keptHead = 256 << 10;
static constexpr qsizetype keptTail = 64 << 10;

ConsoleReader::ConsoleReader(QList<ConsoleMark> marks)
    : m_marks(std::move(marks))
{
}

ConsoleNews ConsoleReader::feed(const QByteArray& bytes)
{
    ConsoleNews news{m_decoder.feed(bytes), {}};
    m_unfinished += news.text;
    qsizetype from = 0;
    for (qsizetype end = 0; (end = m_unfinished.indexOf(QLatin1Char('\n'), from)) >= 0;) {
        const QString line = m_unfinished.mid(from, end - from);
        from = end + 1;
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
            const ConsoleEvent event{mark.meaning, mark.says, line.trimmed(), match.captured(1),
                                     mark.vague};
            news.events << event;
            if (isDeath(mark.meaning) && (!m_death || (m_death->vague && !mark.vague)))
                m_death = event;
            break;
        }
    }
    m_unfinished.remove(0, from);
    return news;
}

QString ConsoleReader::text() const
{
    if (m_tail.isEmpty())
        return m_head + m_unfinished;
    return m_head + QStringLiteral("[...]\n") + m_tail + m_unfinished;
}

QString ConsoleReader::tail(int lines) const
{
    const QStringList all = text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines)).join(QLatin1Char('\n'));
}

} // namespace unisweep
