// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_reader.h"

#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qsizetype keptHead = 256 << 10;
static constexpr qsizetype keptTail = 64 << 10;

ConsoleReader::ConsoleReader(QList<ConsoleMark> marks)
    : m_marks(std::move(marks))
{
}

void ConsoleReader::keep(const ConsoleLine& line)
{
    if (m_head.size() < keptHead) {
        m_head += line.text + QLatin1Char('\n');
        m_headArrivals << line.arrivedNs;
        return;
    }
    m_tail.push_back(line);
    m_tailSize += line.text.size() + 1;
    for (; m_tailSize > keptTail; m_tail.pop_front())
        m_tailSize -= m_tail.front().text.size() + 1;
}

ConsoleNews ConsoleReader::feed(const QByteArray& bytes, qint64 arrivedNs)
{
    ConsoleNews news{m_decoder.feed(bytes), {}, {}};
    m_unfinished += news.text;
    qsizetype from = 0;
    for (qsizetype end = 0; (end = m_unfinished.indexOf(QLatin1Char('\n'), from)) >= 0;) {
        const QString line = m_unfinished.mid(from, end - from);
        from = end + 1;
        news.lines << ConsoleLine{arrivedNs, line};
        keep(news.lines.constLast());
        bool isFirmware = line.trimmed().isEmpty();
        for (const ConsoleMark& mark : m_marks) {
            const QRegularExpressionMatch match = mark.pattern.match(line);
            if (!match.hasMatch())
                continue;
            if (mark.meaning == ConsoleMeaning::Firmware || mark.meaning == ConsoleMeaning::NoBoot)
                m_firmwarePrinted = isFirmware = true;
            const ConsoleEvent event{mark.meaning, mark.description, line.trimmed(),
                                     match.captured(1), mark.vague};
            news.events << event;
            if (isFatal(mark.meaning) && (!m_fatalEvent || (m_fatalEvent->vague && !mark.vague)))
                m_fatalEvent = event;
            break;
        }
        m_systemPrinted = m_systemPrinted || !isFirmware;
    }
    m_unfinished.remove(0, from);
    return news;
}

QString ConsoleReader::text() const
{
    if (m_tail.empty())
        return m_head + m_unfinished;
    QString all = m_head + u"[...]\n"_s;
    for (const ConsoleLine& line : m_tail)
        all += line.text + QLatin1Char('\n');
    return all + m_unfinished;
}

QList<std::optional<qint64>> ConsoleReader::arrivals() const
{
    QList<std::optional<qint64>> arrivals = m_headArrivals;
    if (!m_tail.empty())
        arrivals << std::nullopt;
    for (const ConsoleLine& line : m_tail)
        arrivals << line.arrivedNs;
    return arrivals;
}

// Until a line of the firmware is complete, it cannot be recognized as the firmware's.
bool ConsoleReader::systemPrinted() const
{
    return m_systemPrinted || (!m_firmwarePrinted && !m_unfinished.trimmed().isEmpty());
}

QString ConsoleReader::tail(int lines) const
{
    const QStringList all = text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines)).join(QLatin1Char('\n'));
}

} // namespace unisweep
