// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_reader.h"

#include <QStringList>

namespace unisweep
{

static constexpr qsizetype keptHead = 256 << 10;
static constexpr qsizetype keptTail = 64 << 10;
static constexpr qsizetype maxLine = 4096; // garbage without line ends is cut into such

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

// At or just before `at`, not within a character of UTF-8 (RFC 3629: continuation bytes are 10…).
static qsizetype characterBorder(const QByteArray& bytes, qsizetype at)
{
    constexpr qsizetype longest = 4;
    qsizetype border = at;
    while (at - border < longest && (static_cast<uchar>(bytes.at(border)) & 0xc0) == 0x80)
        --border;
    return at - border < longest ? border : at; // no UTF-8 at all
}

QList<ConsoleEvent> ConsoleReader::feed(const QByteArray& bytes)
{
    QList<ConsoleEvent> events;
    m_unfinished += bytes;
    qsizetype from = 0;
    for (;;) {
        const qsizetype lineEnd = m_unfinished.indexOf('\n', from);
        const bool cut = (lineEnd < 0 ? m_unfinished.size() : lineEnd) - from > maxLine;
        if (lineEnd < 0 && !cut)
            break;
        const qsizetype end = cut ? characterBorder(m_unfinished, from + maxLine) : lineEnd;
        const QString line = cleaned(m_unfinished.mid(from, end - from));
        from = cut ? end : end + 1;

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
            events << event;
            if (isDeath(mark.meaning) && (!m_death || (m_death->vague && !mark.vague)))
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
