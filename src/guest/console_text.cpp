// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_text.h"

#include <algorithm>

namespace unisweep
{

// A longer sequence is garbage; what follows is treated as text.
static constexpr qsizetype maxSequence = 4096;

static bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

// Returns how many bytes at the end form an incomplete character (RFC 3629, section 3).
// QStringDecoder also keeps such state, but drops what follows a truncated character.
static qsizetype unfinishedBytes(const QByteArray& bytes)
{
    for (qsizetype length = 1; length <= std::min<qsizetype>(3, bytes.size()); ++length) {
        const auto byte = static_cast<quint8>(bytes[bytes.size() - length]);
        if ((byte & 0xc0) == 0x80)
            continue; // a continuation byte
        const qsizetype needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length < needed ? length : 0;
    }
    return 0;
}

QString ConsoleText::feed(const QByteArray& bytes)
{
    const QByteArray all = m_unfinished + bytes;
    const qsizetype whole = all.size() - unfinishedBytes(all);
    m_unfinished = all.mid(whole);
    const QString decoded = QString::fromUtf8(all.constData(), whole);
    QString out;
    out.reserve(decoded.size());
    for (const QChar c : decoded)
        take(c, out);
    return out;
}

// ECMA-48, section 5: ESC [ parameters final; ESC ] … BEL or ESC \; ESC intermediates final.
void ConsoleText::take(QChar c, QString& out)
{
    const char16_t u = c.unicode();
    if (m_state != State::Text && ++m_sequence > maxSequence)
        m_state = State::Text;
    switch (m_state) {
    case State::Text:
        break;
    case State::Escape:
        if (u == '[')
            m_state = State::Sequence;
        else if (u == ']' || u == 'P' || u == 'X' || u == '^' || u == '_')
            m_state = State::String;
        else if (u >= 0x20 && u <= 0x2f)
            m_state = State::Intermediate;
        else
            m_state = State::Text;
        return;
    case State::Intermediate:
        if (u < 0x20 || u > 0x2f)
            m_state = State::Text;
        return;
    case State::Sequence:
        if (u >= 0x20 && u <= 0x3f)
            return;
        m_state = State::Text;
        if (u >= 0x40 && u <= 0x7e)
            return;
        break; // sequence aborted; this character is text
    case State::String:
        if (u == 0x07)
            m_state = State::Text;
        else if (u == 0x1b)
            m_state = State::StringEscape;
        else if (u == '\n') { // sequence aborted
            m_state = State::Text;
            break;
        }
        return;
    case State::StringEscape:
        m_state = u == '\\' ? State::Text : State::String;
        return;
    }
    if (u == 0x1b) {
        m_state = State::Escape;
        m_sequence = 0;
        return;
    }
    if (u == '\n') {
        m_column = 0;
        out += c;
        return;
    }
    if (isControl(c) && u != '\t')
        return;
    // Never split a surrogate pair.
    if (m_column >= maxLine && !c.isLowSurrogate()) {
        out += QLatin1Char('\n');
        m_column = 0;
    }
    out += c;
    ++m_column;
}

} // namespace unisweep
